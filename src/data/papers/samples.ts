import type { PaperSample, SampleShape } from '../../core/ports/letters.js';

const seal = (x: number, y: number): SampleShape => ({ shape: 'seal', at: [x, y, 15] });
const print = (x: number, y: number, width: number, n: number): SampleShape => ({ shape: 'print', at: [x, y, width, n * 7], n });
const words = (x: number, y: number, text: string, size = 8): SampleShape => ({ shape: 'words', at: [x, y], text, size });

/** A sheet with a title, some print, and what else stands on it. */
const sheet = (title: string, ...more: readonly SampleShape[]): PaperSample => ({
  box: [120, 160],
  shapes: [{ shape: 'sheet', at: [4, 4, 112, 152] }, words(60, 22, title, 9), print(16, 34, 88, 5), ...more],
});
const signed = (title: string, ...more: readonly SampleShape[]): PaperSample => sheet(title, print(16, 76, 88, 4), { shape: 'signature', at: [26, 128, 30] }, seal(88, 128), ...more);
const idCard = (y: number, face: boolean): readonly SampleShape[] => [
  { shape: 'card', at: [14, y, 92, 58] },
  ...(face ? [{ shape: 'person', at: [78, y + 12, 20, 26] } as const, print(22, y + 12, 44, 4)] : [{ shape: 'seal', at: [32, y + 20, 9] } as const, print(50, y + 14, 46, 2), print(22, y + 40, 66, 1)]),
];
const person = (x: number): SampleShape => ({ shape: 'person', at: [x, 30, 64, 82] });

/** What each paper should look like, drawn simply. Nobody's paper, and no provider's. */
export const samples: Readonly<Record<string, PaperSample>> = {
  'verification-sheet': {
    box: [120, 160],
    shapes: [
      { shape: 'sheet', at: [4, 4, 112, 152] }, words(60, 20, '真实性核验单', 9), print(16, 32, 88, 3), print(16, 62, 88, 4),
      { shape: 'card', at: [12, 98, 46, 48] }, words(35, 108, '负责人', 6), { shape: 'signature', at: [20, 124, 28] }, { shape: 'seal', at: [46, 134, 12] },
      { shape: 'card', at: [62, 98, 46, 48] }, words(85, 108, '核验人', 6), words(85, 126, '留空', 8),
    ],
  },
  'domain-certificate': sheet('域名证书', print(16, 76, 60, 3), seal(88, 124)),
  'authorisation-letter': signed('授权书'),
  'commitment-letter': signed('承诺书'),
  'site-plan': sheet('网站建设方案书', { shape: 'screen', at: [20, 78, 80, 40] }, { shape: 'signature', at: [26, 138, 30] }, { shape: 'seal', at: [90, 136, 12] }),
  'network-security-letter': signed('网络安全责任书'),
  'work-proof': sheet('工作证明', seal(88, 118)),
  'commercial-statement': sheet('说明书', print(16, 76, 88, 3), seal(88, 124)),
  'change-proof': sheet('变更证明', print(16, 76, 60, 2), seal(88, 118)),
  'staffing-office-proof': sheet('证明', print(16, 76, 60, 2), seal(88, 118)),
  'provider-guarantee': sheet('保证书', print(16, 76, 88, 3), seal(88, 126), words(88, 150, '备案专用章', 6)),
  'government-confirmation-letter': sheet('确认函', print(16, 76, 88, 2), seal(88, 118)),
  'domain-holder-proof': signed('证明'),
  'articles-of-association': sheet('公司章程', print(16, 76, 88, 8)),
  'social-insurance-proof': sheet('社保证明', print(16, 76, 88, 6), seal(88, 132)),
  'cluster-address-proof': sheet('居住或纳税证明', print(16, 76, 88, 3), seal(88, 120)),
  'employment-proof': sheet('就业证明', print(16, 76, 60, 2), seal(88, 118)),
  'legal-representative-id': { box: [120, 132], shapes: [...idCard(4, true), ...idCard(70, false)] },
  // Certificates that fields of the form ask for, which are no slots of their own.
  'unit-certificate': sheet('单位证件', print(16, 76, 60, 3), seal(88, 124)),
  'id-card': { box: [120, 132], shapes: [...idCard(4, true), ...idCard(70, false)] },
  'guardian-id': { box: [120, 132], shapes: [...idCard(4, true), ...idCard(70, false)] },
  'residence-permit': { box: [120, 70], shapes: [...idCard(6, true)] },
  'curtain-photo': { box: [160, 120], shapes: [{ shape: 'screen', at: [4, 4, 152, 112] }, words(80, 22, '备案幕布', 10), person(48)] },
  'site-photo': { box: [160, 120], shapes: [{ shape: 'photo', at: [4, 4, 152, 112] }, person(48)] },
  'holding-own-certificate': { box: [160, 120], shapes: [{ shape: 'photo', at: [4, 4, 152, 112] }, person(48), { shape: 'card', at: [58, 82, 44, 28] }, { shape: 'hand', at: [50, 96, 10, 12] }, print(64, 88, 20, 2)] },
  'holding-unit-certificate': { box: [160, 120], shapes: [{ shape: 'photo', at: [4, 4, 152, 112] }, person(48), { shape: 'sheet', at: [44, 72, 72, 42] }, words(80, 84, '营业执照', 7), print(52, 90, 56, 2), { shape: 'hand', at: [38, 92, 10, 12] }] },
  'premises-video': { box: [160, 120], shapes: [{ shape: 'photo', at: [4, 4, 152, 112] }, { shape: 'screen', at: [30, 40, 50, 34] }, { shape: 'screen', at: [90, 40, 40, 34] }, print(24, 90, 112, 1)] },
};
