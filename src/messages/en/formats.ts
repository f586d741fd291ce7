import type { ForeignFormat } from '../../domain/foreignFormat';

/** The names of formats that are no GeoJSON, as they stand in a sentence. */
export const formats: Readonly<Record<ForeignFormat, string>> = {
  xlsx: 'an Excel workbook', kmz: 'a KMZ archive', shapefileZip: 'a zipped Shapefile', zip: 'a ZIP archive', shapefile: 'a Shapefile (.shp)', dbf: 'a Shapefile’s attribute table (.dbf)', kml: 'a KML file', gpx: 'a GPX track',
  xml: 'an XML file', dxf: 'a DXF drawing', dwg: 'a DWG drawing', esriJson: 'Esri JSON', topoJson: 'TopoJSON', jsonLines: 'GeoJSON with one feature a line (NDJSON)',
};

/** How a file of such a format becomes one that is read. */
export const conversion = (format: ForeignFormat): string =>
  format === 'xlsx' || format === 'dbf' ? 'Export it as CSV or GeoJSON first.' : format === 'zip' ? 'Unpack it, then export it as CSV or GeoJSON.' : 'Open it in a GIS program (QGIS, for one) and save it as GeoJSON (WGS 84).';
