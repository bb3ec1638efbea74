/** The page a phone opens for the face check; whoever holds it decides. */
import type { SandboxControl } from 'icp-filing-wizard/adapters/sandbox';

export function playPhone(session: string, control: SandboxControl): void {
  const page = document.createElement('main');
  page.className = 'panel';
  const title = document.createElement('h2');
  title.textContent = '人脸核验（沙箱） Face check (sandbox)';
  const state = document.createElement('p');
  state.setAttribute('role', 'status');
  state.textContent = '请选择核验结果 Choose a result';
  const row = document.createElement('div');
  row.className = 'row';
  const results = [['passed', '通过 Pass'], ['failed', '不通过 Fail']] as const;
  for (const [status, words] of results) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => {
      void control.settleAuthenticity(session, status).then(() => {
        state.textContent = status === 'passed' ? '已通过，请回到电脑上继续 Passed, go back to the wizard' : '未通过 Not passed';
      });
    });
    row.append(button);
  }
  page.append(title, state, row);
  document.body.replaceChildren(page);
}
