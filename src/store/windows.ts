/** The other windows of the atlas on this device. */
export interface OtherWindows {
  /** Tells them that something was written. */
  tell(): void;
  stop(): void;
}

/** A channel by its name; `null` where the browser has none or refuses it, which must harm nothing else. */
function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Calls back when another window of the atlas has written. Where windows cannot call one another, whoever comes back to this one is taken for news. */
export function otherWindows(name: string, onwritten: () => void): OtherWindows {
  const channel = channelOf(name);
  if (!channel) {
    globalThis.addEventListener?.('focus', onwritten);
    return { tell: () => undefined, stop: () => globalThis.removeEventListener?.('focus', onwritten) };
  }
  channel.onmessage = onwritten;
  return {
    tell() {
      try {
        channel.postMessage('written');
      } catch {
        // A window that is closing has closed its channel: the others read anew when they write.
      }
    },
    stop: () => channel.close(),
  };
}
