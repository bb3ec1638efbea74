import type { ServiceId } from '../../core/model/ids.js';
import type { ServiceView } from '../../core/store/service-views.js';

/** What each website is called beside the others: its name and, where another has the same, its domain. */
export function serviceTitles(views: readonly ServiceView[]): Readonly<Record<ServiceId, string>> {
  const shared = (title: string): boolean => views.filter((view) => view.title === title).length > 1;
  return Object.fromEntries(views.map(({ id, title, domains }) => [id, shared(title) ? [title, domains[0]].filter(Boolean).join(' ') : title]));
}
