/** Other windows of the same atlas in this browser. Where they cannot be reached (a browser without such a channel, or one that refuses it), nothing is sent and nothing comes. */
export function otherWindows(name: string, onmessage: () => void): { tell(): void } {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = onmessage;
    return { tell: () => channel.postMessage('written') };
  } catch {
    return { tell: () => {} };
  }
}
