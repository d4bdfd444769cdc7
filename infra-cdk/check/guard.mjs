// Runs CloudFormation Guard with AWS Control Tower's rules over templates. A finding is allowed only
// for the resources that guard-exceptions.json names, with a reason; an exception that nothing needs
// any more is an error too.
// usage: node guard.mjs TEMPLATE...
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const guard = join(here, '../node_modules/@cdklabs/cdk-validator-cfnguard');
const system = process.platform === 'darwin' ? 'macos' : 'ubuntu';
const processor = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

function findings(templates) {
  const report = run(templates);
  if (report.length !== templates.length) throw new Error('guard did not judge every template');
  return report.flatMap((file) =>
    (file.not_compliant ?? []).flatMap(({ Rule: rule }) =>
      resourcesIn(rule).map((resource) => ({
        rule: rule.name,
        resource,
        template: file.name.replace(/.*\/variants\//, ''),
      }))
    )
  );
}

function run(templates) {
  const options = ['--structured', '-o', 'json', '-S', 'none'];
  const rules = join(guard, 'rules/control-tower/cfn-guard');
  const args = ['validate', '-d', ...templates, '-r', rules, ...options];
  const binary = join(guard, 'bin', system, processor, 'cfn-guard');
  try {
    return JSON.parse(execFileSync(binary, args, { maxBuffer: 1 << 30, encoding: 'utf8' }));
  } catch (failure) {
    // 19: there are findings.
    if (failure.status !== 19) throw failure;
    return JSON.parse(failure.stdout);
  }
}

/** The logical ids that a failed rule speaks of; where it names none, the template as a whole. */
function resourcesIn(rule) {
  const ids = new Set();
  for (const [, id] of JSON.stringify(rule).matchAll(/\/Resources\/([A-Za-z0-9]+)/g)) ids.add(id);
  return ids.size ? [...ids] : ['(template)'];
}

const templates = process.argv.slice(2);
if (templates.length === 0) throw new Error('usage: node guard.mjs TEMPLATE...');
const exceptions = JSON.parse(readFileSync(join(here, 'guard-exceptions.json'), 'utf8')).map(
  (exception) => ({ ...exception, pattern: new RegExp(`^(${exception.resources})$`), used: false })
);
let failed = 0;
for (const { rule, resource, template } of findings(templates)) {
  const allowed = exceptions.find((e) => e.rule === rule && e.pattern.test(resource));
  if (allowed) {
    allowed.used = true;
  } else {
    failed++;
    console.error(`${rule}: ${resource} in ${template}`);
  }
}
for (const { rule, resources } of exceptions.filter((e) => !e.used)) {
  failed++;
  console.error(`${rule}: the exception for ${resources} is not needed any more`);
}
console.log(`guard: ${templates.length} templates, ${failed} findings`);
process.exit(failed ? 1 : 0);
