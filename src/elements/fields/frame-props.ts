import { noChange, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';
import type { IcpControl } from '../ui/control.js';
import type { FieldFrame } from '../ui/field.js';

type Framed = Pick<IcpControl, 'label' | 'official' | 'hint' | 'error' | 'warning' | 'required' | 'optional' | 'disabled' | 'readonly' | 'locked' | 'mark' | 'suggestion' | 'status' | 'why'>;

class FrameProps extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('frameProps stands on an element');
  }

  render(_frame: FieldFrame): unknown {
    return noChange;
  }

  override update(part: ElementPart, [frame]: [FieldFrame]): unknown {
    const props: Framed = {
      label: frame.label,
      official: frame.official ?? '',
      hint: frame.hint ?? '',
      error: frame.error ?? '',
      warning: frame.warning ?? '',
      required: frame.required ?? false,
      optional: frame.optional ?? false,
      disabled: frame.disabled ?? false,
      readonly: frame.readonly ?? false,
      locked: frame.locked ?? '',
      mark: frame.mark,
      suggestion: frame.suggestion,
      status: frame.status ?? '',
      why: frame.why ?? '',
    };
    Object.assign(part.element, props);
    return noChange;
  }
}

/** Hands a field's frame to a control that draws label, hint and error in its own root: `<icp-upload ${frameProps(frame)}>`. */
export const frameProps = directive(FrameProps);
