import type { Map } from 'maplibre-gl';

type Move = { readonly ours?: true };

/** Makes one map look where another looks at every step of a move; `own` moves are those the atlas itself made. */
function follow(leader: Map, follower: Map, isFollowing: () => boolean, setFollowing: (value: boolean) => void, own: boolean): () => void {
  const onmove = (event: object): void => {
    if (isFollowing() || (!own && (event as Move).ours)) return;
    setFollowing(true);
    follower.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom(), padding: leader.getPadding() }, { ours: true });
    setFollowing(false);
  };
  leader.on('move', onmove);
  return () => void leader.off('move', onmove);
}

/** Locks two maps together: the second follows every move of the first, the first follows what a person does with the second. Returns how to unlock them. */
export function lockCameras(first: Map, second: Map): () => void {
  let following = false;
  const isFollowing = () => following;
  const setFollowing = (value: boolean): void => void (following = value);
  second.jumpTo({ center: first.getCenter(), zoom: first.getZoom(), padding: first.getPadding() }, { ours: true });
  const stops = [follow(first, second, isFollowing, setFollowing, true), follow(second, first, isFollowing, setFollowing, false)];
  return () => stops.forEach((stop) => stop());
}
