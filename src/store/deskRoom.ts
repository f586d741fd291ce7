import { drawerStates, openRoom, type Room } from '../domain/frame';

const key = 'atlas-desk';

/** How the planner's cards were last folded on this device; all open where nothing is kept, or storage is refused. */
export function keptRoom(): Room {
  try {
    const { left, right, drawer } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Room>;
    return { left: left !== false, right: right !== false, drawer: drawerStates.find((each) => each === drawer) ?? openRoom.drawer, alone: false };
  } catch {
    return openRoom;
  }
}

/** Keeps it for the next visit, where the device lets it. */
export function keepRoom({ left, right, drawer }: Room): void {
  try {
    localStorage.setItem(key, JSON.stringify({ left, right, drawer }));
  } catch {
    // It is open again next time; nothing that a person made is lost.
  }
}
