import { roomFrom, roomKey, type Room } from '../domain/frame';

/** How the planner's cards were last folded on this device; all open where nothing is kept, or storage is refused. */
export const keptRoom = (): Room => roomFrom(() => localStorage.getItem(roomKey));

/** Keeps it for the next visit, where the device lets it. */
export function keepRoom({ left, right, drawer }: Room): void {
  try {
    localStorage.setItem(roomKey, JSON.stringify({ left, right, drawer }));
  } catch {
    // It is open again next time; nothing that a person made is lost.
  }
}
