/** What the window hears when a part of the program that the page cannot do without was not to be had; the boot script says it in words. */
export const lostEvent = 'atlas-lost';
