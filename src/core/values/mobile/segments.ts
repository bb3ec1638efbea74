/** What a number segment is used for. Only `ordinary` and `virtual` numbers are sure to receive text messages. */
export type SegmentUse = 'ordinary' | 'virtual' | 'data' | 'iot' | 'satellite';
export type Carrier = 'mobile' | 'unicom' | 'telecom' | 'broadnet';

export interface Segment {
  /** The first digits of the number; the longest prefix that fits decides. */
  readonly prefixes: readonly string[];
  /** The network that the segment was given to. A holder may have taken the number to another one since. */
  readonly carrier: Carrier;
  readonly use: SegmentUse;
}

/**
 * Mobile number segments of the mainland: the numbering plan of the MIIT (《电信网编号计划（2017年版）》) and the segments
 * given out since (161, 190, 192, 193, 195–197). Cross-checked with the public number metadata of libphonenumber. As of 2025-06.
 */
export const mobileSegments: readonly Segment[] = [
  {
    prefixes: ['134', '135', '136', '137', '138', '139', '147', '150', '151', '152', '157', '158', '159', '178', '182', '183', '184', '187', '188', '195', '197', '198'],
    carrier: 'mobile',
    use: 'ordinary',
  },
  { prefixes: ['130', '131', '132', '155', '156', '166', '175', '176', '185', '186', '196'], carrier: 'unicom', use: 'ordinary' },
  { prefixes: ['133', '149', '153', '173', '177', '180', '181', '189', '190', '191', '193', '199'], carrier: 'telecom', use: 'ordinary' },
  { prefixes: ['161', '192'], carrier: 'broadnet', use: 'ordinary' },
  { prefixes: ['165', '1703', '1705', '1706'], carrier: 'mobile', use: 'virtual' },
  { prefixes: ['167', '1704', '1707', '1708', '1709', '171'], carrier: 'unicom', use: 'virtual' },
  { prefixes: ['162', '1700', '1701', '1702'], carrier: 'telecom', use: 'virtual' },
  { prefixes: ['145'], carrier: 'unicom', use: 'data' },
  { prefixes: ['144', '148', '172'], carrier: 'mobile', use: 'iot' },
  { prefixes: ['140', '146'], carrier: 'unicom', use: 'iot' },
  { prefixes: ['141'], carrier: 'telecom', use: 'iot' },
  { prefixes: ['1349', '17400', '17401', '17402', '17403', '17404', '17405'], carrier: 'telecom', use: 'satellite' },
];

/** The segment of an 11-digit number, or `null` when it was given to nobody. */
export function segmentOf(number: string, segments: readonly Segment[] = mobileSegments): Segment | null {
  let best: Segment | null = null;
  let length = 0;
  for (const segment of segments) {
    for (const prefix of segment.prefixes) {
      if (prefix.length > length && number.startsWith(prefix)) {
        best = segment;
        length = prefix.length;
      }
    }
  }
  return best;
}
