/**
 * The first two digits of GB/T 2260: the 31 provinces, regions and municipalities of the mainland. Their names live with the data;
 * numbers only need to know which codes exist.
 */
export const provinceCodes = [
  '11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43', '44', '45', '46', '50', '51', '52',
  '53', '54', '61', '62', '63', '64', '65',
] as const;
export type ProvinceCode = (typeof provinceCodes)[number];

export const isProvinceCode = (code: string): code is ProvinceCode => provinceCodes.some((known) => known === code);
