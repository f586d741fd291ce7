/** Height in mm of figures at the frame and of numbers on the map, by a sheet's lettering in pt; a pt is 0.3528 mm. */
export const figureMm = (basePt: number): number => basePt * 0.86 * 0.3528;
