import { html, type TemplateResult } from 'lit';
import type { MinistrySmsFacts, ProviderConsole } from '../../core/model/console.js';
import { lastSixFor, smsRowFor } from '../../core/ministry-sms/index.js';
import type { Order, OrderState, OrderTask } from '../../core/ports/backend.js';
import type { ElementClass } from '../base/index.js';
import type { TaskActions } from './tasks/actions.js';

/** What the panels work with. */
export interface TaskTools {
  readonly actions: TaskActions;
  readonly console: Pick<ProviderConsole, 'curtain' | 'counters' | 'mail'>;
  /** `null`: nothing is known about the ministry's check. */
  readonly sms: MinistrySmsFacts | null;
  /** GB/T 2260 code of the province that files, and the certificates of those who confirm, where they are known. */
  readonly province: string | null;
  readonly certificateTypes?: readonly string[];
  /** Milliseconds since the epoch, the server's where known. */
  readonly clock: () => number;
}

interface TaskView<T extends OrderTask> {
  /** The panel, a chunk of its own. */
  load(): Promise<ElementClass>;
  /** @param app the order is about APPs */
  render(task: T, order: Order, tools: TaskTools, app: boolean): TemplateResult;
}
type TaskViews = { readonly [K in OrderTask['kind']]: TaskView<Extract<OrderTask, { readonly kind: K }>> };

/** From what an order waits for to the panel that helps with it. */
const views: TaskViews = {
  photo: {
    load: async () => (await import('./tasks/photo-task.js')).IcpPhotoTask,
    render: (task, order, { actions, console: around }, app) =>
      html`<icp-photo-task ?app=${app} .task=${task} .order=${order.id} .actions=${actions} .curtain=${around.curtain} .counters=${around.counters ?? []}></icp-photo-task>`,
  },
  papers: {
    load: async () => (await import('./tasks/papers-task.js')).IcpPapersTask,
    render: (task, order, { actions, console: around }) =>
      html`<icp-papers-task .task=${task} .order=${order.id} .actions=${actions} .counters=${around.counters ?? []} .mail=${around.mail}></icp-papers-task>`,
  },
  'ministry-sms': {
    load: async () => (await import('./tasks/ministry-sms-task.js')).IcpMinistrySmsTask,
    render: (task, { type }, { sms, clock, province, certificateTypes = [] }, app) =>
      html`<icp-ministry-sms-task ?app=${app} .task=${task} .rules=${sms?.rules} .row=${sms ? smsRowFor(sms.rows, type) : null} .lastSix=${sms ? lastSixFor(sms.lastSix, certificateTypes, province) : []} .clock=${clock}></icp-ministry-sms-task>`,
  },
};

const asks: readonly OrderState[] = ['waiting-photo', 'waiting-papers'];
/** Ends to which a message that nobody confirmed may have led. */
const over: readonly OrderState[] = ['rejected', 'expired'];

/** Whether a task still says something where its order stands: one that nobody closed would ask for what is done. */
export function isCurrent(task: OrderTask, { state }: Order): boolean {
  if (task.kind === 'ministry-sms') return state === 'ministry-sms' || (over.includes(state) && task.persons.some((person) => person.state === 'expired'));
  return asks.includes(state) || (task.state === 'handed-in' && state === 'second-review');
}

export const loadPanel = (kind: OrderTask['kind']): Promise<ElementClass> => views[kind].load();

/** An order that is about APPs and nothing else. */
export const ofApps = ({ kinds = [] }: Order): boolean => kinds.length > 0 && kinds.every((kind) => kind === 'app');

export function renderPanel(task: OrderTask, order: Order, tools: TaskTools): TemplateResult {
  switch (task.kind) {
    case 'photo': return views.photo.render(task, order, tools, ofApps(order));
    case 'papers': return views.papers.render(task, order, tools, ofApps(order));
    default: return views['ministry-sms'].render(task, order, tools, ofApps(order));
  }
}
