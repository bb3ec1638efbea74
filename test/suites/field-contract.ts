import { expect } from '@open-wc/testing';
import type { AnswerValue } from '../../src/core/model/filing.js';
import type { FilingSetup } from '../../stories/support/filing-store.js';
import { specimenOf, states } from '../../stories/support/specimens.js';
import { showField, words, type ShownField } from '../elements/filing.js';
import { descriptionOf, find, findAll, focused } from '../elements/ui/show.js';

export interface FieldSubject {
  /** Name of the specimen. */
  readonly name: string;
  /** Role of the control that takes the focus. */
  readonly role: string;
  /** What carries label, hint and error, where that is not the control itself. */
  readonly frame?: 'group';
  /** The answer of the specimen as a reader meets it. */
  readonly reads: string;
  /** The same in the words of a suggestion, where those differ. */
  readonly offered?: string;
  /** Name of the control meant, where there are several. */
  readonly at?: string;
  /** What a person does to answer otherwise, and the answer that this gives. */
  readonly answer?: { readonly act: (shown: ShownField) => unknown; readonly gives: AnswerValue };
  /** It is typed into, so that an input method may be at work. */
  readonly typed?: { readonly text: string; readonly gives: AnswerValue };
  /** It takes files: no reading fills it, and the window in which they are chosen takes the focus away each time. */
  readonly files?: true;
}

const STEPS = ['type-check', 'entity', 'website', 'materials', 'authenticity', 'review'];

/** What every question owes to whoever answers it, whatever it is answered with. */
export function fieldContract(subject: FieldSubject): void {
  const { name, role, at = '', answer, typed } = subject;
  const specimen = specimenOf(name);
  const show = (setup: FilingSetup, look: { locale?: string } = {}): Promise<ShownField> => showField(specimen, setup, look);
  const frame = (shown: ShownField): HTMLElement => find(shown.element, subject.frame ?? role, shown.label());
  const control = (shown: ShownField): HTMLElement => (subject.frame ? find(frame(shown), role, at) : frame(shown));
  const marked = (shown: ShownField): boolean => [frame(shown), ...findAll(shown.element, role)].some((each) => each.getAttribute('aria-invalid') === 'true');
  const told = (shown: ShownField): boolean => descriptionOf(frame(shown)).includes(shown.i18n.t('ui:field.error'));
  const press = (shown: ShownField, button: string): void => find(shown.element, 'button', button).click();

  it(`${name}: is named by its label and described by its hint`, async () => {
    const shown = await show(states.filled(specimen));
    const plan = shown.world.store.getPlan().fields.get(specimen.key);
    const hint = plan?.hints[0];
    expect(shown.label()).to.match(/\p{Script=Han}/u);
    expect(descriptionOf(frame(shown))).to.contain(hint ? shown.i18n.t(hint.message as `${string}:${string}`, hint.params) : '');
    expect(descriptionOf(frame(shown))).to.match(/\p{Script=Han}/u);
  });

  it(`${name}: says that it is required`, async () => {
    const shown = await show(states.filled(specimen));
    const required = frame(shown).getAttribute('aria-required') === 'true' || words(frame(shown)).includes(shown.i18n.t('ui:field.required'));
    expect(required).to.equal(true);
  });

  it(`${name}: shows the answer`, async () => {
    const shown = await show(states.filled(specimen));
    expect(words(shown.element)).to.contain(subject.reads);
  });

  if (answer) {
    it(`${name}: an answer given becomes the answer of the filing`, async () => {
      const shown = await show(states.filled(specimen));
      await answer.act(shown);
      await shown.rest();
      expect(shown.commands('answer/set').map(({ path }) => path)).to.include(specimen.path);
      expect(shown.state().filing.answers[specimen.path]).to.deep.include({ value: answer.gives, origin: 'typed' });
    });
  }

  it(`${name}: nothing is called wrong before it was left`, async () => {
    const shown = await show(states.empty(specimen));
    const blocking = shown.world.store.getPlan().findings.filter(({ path, severity }) => path === specimen.path && severity === 'block');
    expect(blocking).to.not.have.length(0);
    expect([marked(shown), told(shown)]).to.deep.equal([false, false]);
  });

  it(`${name}: what is missing is said once its step was tried`, async () => {
    const empty = states.empty(specimen);
    const shown = await show({ ...empty, filing: { ...empty.filing, triedSteps: STEPS } });
    expect([marked(shown) || subject.files === true, told(shown)]).to.deep.equal([true, true]);
  });

  if (!subject.files) {
    it(`${name}: what is missing is said once it was left`, async () => {
      const shown = await show(states.empty(specimen));
      shown.focus();
      (focused() as HTMLElement).blur();
      await shown.rest();
      expect([marked(shown), told(shown)]).to.deep.equal([true, true]);
    });
  }

  it(`${name}: sends the focus to its control`, async () => {
    const shown = await show(states.empty(specimen));
    shown.focus();
    expect(findAll(shown.element, role, typed ? '' : at).some((each) => each === focused())).to.equal(true);
  });

  it(`${name}: locked it can be read and not changed`, async () => {
    const shown = await show(states.locked(specimen));
    expect(words(shown.element)).to.contain(subject.reads);
    const open = ['textbox', 'combobox', 'radio', 'checkbox', 'file'].flatMap((each) => findAll(shown.element, each)).filter((each) => !each.matches(':disabled, :read-only, [aria-readonly="true"]') || each.matches('select:enabled, input[type="file"]:enabled'));
    expect(open.map((each) => each.id)).to.deep.equal([]);
  });

  it(`${name}: another language renames it and keeps the answer`, async () => {
    const shown = await show(states.filled(specimen));
    const before = shown.label();
    await shown.speak('en');
    expect(shown.label()).to.not.equal(before);
    expect(frame(shown).isConnected).to.equal(true);
    expect(shown.value(specimen.path)).to.deep.equal(specimen.setup.filing.answers[specimen.path]?.value);
  });

  if (!subject.files) {
    it(`${name}: what was filled in by itself says so and can be undone`, async () => {
      const shown = await show(states.autofilled(specimen));
      expect(descriptionOf(frame(shown))).to.contain(shown.i18n.t('fields:origin.ocr'));
      press(shown, shown.i18n.t('ui:field.undoFor', { label: shown.label() }));
      await shown.rest();
      expect(shown.state().filing.answers).to.not.have.property(specimen.path);
      expect(words(shown.element)).to.not.contain(shown.i18n.t('fields:origin.ocr'));
    });

    it(`${name}: a value read elsewhere is offered in words and taken by one click`, async () => {
      const shown = await show(states.suggestion(specimen));
      expect(shown.state().filing.answers).to.not.have.property(specimen.path);
      expect(words(shown.element)).to.contain(shown.i18n.t('fields:suggestion.ocr', { value: subject.offered ?? subject.reads }));
      press(shown, `（${shown.label()}）`);
      expect(shown.commands('suggestion/accept')).to.deep.equal([{ type: 'suggestion/accept', path: specimen.path }]);
    });

    it(`${name}: a value read elsewhere can be waved away, and the keyboard stands at the question`, async () => {
      const shown = await show(states.suggestion(specimen));
      press(shown, '忽略：');
      await shown.rest();
      expect(shown.commands('suggestion/dismiss')).to.deep.equal([{ type: 'suggestion/dismiss', path: specimen.path }]);
      const there = focused();
      expect(there !== null && ['textbox', 'combobox', 'radio', 'checkbox'].some((role) => findAll(shown.element, role).includes(there as HTMLElement)), `the focus is on ${there?.outerHTML.slice(0, 80) ?? 'nothing'}`).to.equal(true);
    });
  }

  it(`${name}: says why it is asked, and whose rule that is`, async () => {
    const shown = await show(states.filled(specimen));
    press(shown, shown.i18n.t('ui:field.whyFor', { label: shown.label() }));
    const source = shown.world.store.getPlan().fields.get(specimen.key)?.source;
    const where = source?.document === 'own' ? shown.i18n.t('fields:source.own') : (source?.section ?? 'no source');
    const answer = find(shown.element, 'button', shown.i18n.t('ui:field.whyFor', { label: shown.label() })).closest('details');
    expect(answer?.open).to.equal(true);
    expect(words(answer ?? shown.element)).to.contain(where);
  });

  // Of the other states the stories take care.
  for (const state of ['error', 'locked'] as const) {
    it(`${name}: accessible when ${state}`, async () => {
      const shown = await show(states[state](specimen));
      await expect(shown.element).to.be.accessible();
    });
  }

  if (typed) {
    it(`${name}: what an input method composes is taken once, at its end`, async () => {
      const shown = await show(states.filled(specimen));
      const input = control(shown);
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new TypeError('not typed into');
      input.focus();
      const compose = (text: string): void => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true, inputType: 'insertCompositionText' }));
      };
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
      for (let end = 1; end < typed.text.length; end++) compose(typed.text.slice(0, end));
      expect(shown.commands('answer/set')).to.deep.equal([]);
      expect(shown.commands('field/leave')).to.deep.equal([]);
      compose(typed.text);
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: typed.text }));
      await shown.rest();
      expect(shown.commands('answer/set').map(({ value }) => value)).to.deep.equal([typed.gives]);
      expect(shown.state().composing).to.equal(false);
    });
  }
}
