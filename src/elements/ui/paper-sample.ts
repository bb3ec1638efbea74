import { css, html, svg, type CSSResult, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PaperSample, SampleShape } from '../../core/ports/letters.js';

export const sampleStyles: CSSResult = css`
  .sample {
    display: block;
    inline-size: auto;
    block-size: 5.5rem;
    max-inline-size: 100%;
    fill: var(--icp-color-surface);
    stroke: var(--icp-color-border-control);
    stroke-width: 1;
  }
  .sample text {
    fill: var(--icp-color-text-muted);
    stroke: none;
    font-family: var(--icp-font-family);
    text-anchor: middle;
  }
  .sample .print {
    stroke: var(--icp-color-border);
    stroke-width: 2;
  }
  .sample .ground {
    fill: var(--icp-color-surface-muted);
  }
  .sample .person {
    fill: var(--icp-color-primary-soft);
    stroke: var(--icp-color-primary-border);
  }
  .sample .seal {
    fill: none;
    stroke: var(--icp-color-danger);
    stroke-width: 1.5;
  }
  .sample .signature {
    fill: none;
    stroke: var(--icp-color-primary);
    stroke-width: 1.5;
  }
`;

const lines = (x: number, y: number, width: number, height: number, n: number): readonly SVGTemplateResult[] =>
  Array.from({ length: n }, (_, index) => {
    const at = y + ((index + 0.5) * height) / n;
    const end = x + width * (index === n - 1 && n > 1 ? 0.6 : 1);
    return svg`<path class="print" d=${`M${x} ${at}H${end}`} />`;
  });

function draw(one: SampleShape): unknown {
  switch (one.shape) {
    case 'words':
      return svg`<text x=${one.at[0]} y=${one.at[1]} font-size=${one.size ?? 8}>${one.text}</text>`;
    case 'print':
      return lines(...one.at, one.n);
    case 'seal':
      return svg`<circle class="seal" cx=${one.at[0]} cy=${one.at[1]} r=${one.at[2]} /><circle class="seal" cx=${one.at[0]} cy=${one.at[1]} r=${one.at[2] / 3} />`;
    case 'fingerprint':
      return svg`<ellipse class="seal" cx=${one.at[0]} cy=${one.at[1]} rx=${one.at[2] * 0.7} ry=${one.at[2]} />`;
    case 'signature': {
      const [x, y, width] = one.at;
      const step = width / 6;
      return svg`<path class="signature" d=${`M${x} ${y}q${step} ${-step * 2} ${step * 1.5} 0t${step * 1.5} 0q${step} ${-step * 2.5} ${step} 0t${step * 2} ${-step / 2}`} />`;
    }
    case 'person': {
      const [x, y, width, height] = one.at;
      const middle = x + width / 2;
      return svg`<circle class="person" cx=${middle} cy=${y + height * 0.28} r=${width * 0.2} /><path class="person" d=${`M${middle - width / 2} ${y + height}q0 ${-height * 0.45} ${width / 2} ${-height * 0.45}t${width / 2} ${height * 0.45}z`} />`;
    }
    default: {
      const [x, y, width, height] = one.at;
      const round = one.shape === 'card' ? 5 : one.shape === 'hand' ? 4 : 2;
      const kind = one.shape === 'hand' ? 'person' : one.shape === 'photo' || one.shape === 'screen' ? 'ground' : 'paper';
      return svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${height} rx=${round} />`;
    }
  }
}

/** A drawing of what a paper should look like. */
export const renderSample = ({ box, shapes }: PaperSample, label: string): TemplateResult =>
  html`<svg class="sample" viewBox=${`0 0 ${box[0]} ${box[1]}`} width=${box[0]} height=${box[1]} role="img" aria-label=${label}>${shapes.map(draw)}</svg>`;
