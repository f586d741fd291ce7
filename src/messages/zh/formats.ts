import type { ForeignFormat } from '../../domain/foreignFormat';

/** The names of formats that are no GeoJSON, as they stand in a sentence. */
export const formats: Readonly<Record<ForeignFormat, string>> = {
  xlsx: ' Excel 表格', kmz: ' KMZ 文件', shapefileZip: ' Shapefile（ZIP）', zip: ' ZIP 文件', shapefile: ' Shapefile（.shp）', dbf: ' Shapefile 的属性表（.dbf）', kml: ' KML 文件', gpx: ' GPX 文件', xml: ' XML 文件',
  dxf: ' DXF 图形', dwg: ' DWG 图形', esriJson: ' Esri JSON', topoJson: ' TopoJSON', jsonLines: '每行一个要素的 GeoJSON（NDJSON）',
};

/** How a file of such a format becomes one that is read. */
export const conversion = (format: ForeignFormat): string =>
  format === 'xlsx' || format === 'dbf' ? '请先导出为 CSV 或 GeoJSON。' : format === 'zip' ? '请先取出其中的文件，再导出为 CSV 或 GeoJSON。' : '请在 GIS 软件（如 QGIS）里打开，另存为 GeoJSON（WGS 84）。';
