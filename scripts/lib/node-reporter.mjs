/** A reporter for `node --test` that ends with the counts as one line of JSON. Suites do not count, their tests do. */
export default async function* countsReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') {
      // A suite whose own hooks fail has no failing test to show for it.
      if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') counts.failed += 1;
      continue;
    }
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:pass') counts.passed += 1;
    // A parent that fails only because its parts did would be counted twice.
    else if (data.details?.error?.failureType !== 'subtestsFailed') counts.failed += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}
