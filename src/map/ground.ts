/** Length of the equator in km. */
const equatorKm = 40075.017;

/** CSS pixels in a kilometre on the ground at a zoom, at a latitude in degrees. */
export function pixelsPerKm(zoom: number, lat: number): number {
  return (512 * 2 ** zoom) / (equatorKm * Math.cos((lat * Math.PI) / 180));
}
