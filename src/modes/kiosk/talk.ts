import type { HallMessage } from '../../domain/hallTalk';
import { readMessage, writeMessage } from '../../domain/hallTalkCodec';

/** A line between the windows of one browser that show the same pack. */
export interface Talk {
  say(message: HallMessage): void;
  close(): void;
}

/** Opens the line; what is no message is not heard. Where the browser refuses it nothing is said and nothing heard. */
export function openTalk(packId: string, onmessage: (message: HallMessage) => void): Talk {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(`atlas-hall-${packId}`);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data);
      if (message) onmessage(message);
    };
  } catch (error) {
    console.warn(`hall: windows cannot talk to each other (${error instanceof Error ? error.message : String(error)})`);
  }
  const say = (message: HallMessage): void => {
    try {
      channel?.postMessage(writeMessage(message));
    } catch (error) {
      channel = null;
      console.warn(`hall: windows cannot talk to each other any more (${error instanceof Error ? error.message : String(error)})`);
    }
  };
  return { say, close: () => channel?.close() };
}
