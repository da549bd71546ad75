// Keeps the three packages in one version, from the changelog to the registry.
//   node scripts/release.js version 1.2.3   sets the version, and what is unreleased becomes its part of the changelog
//   node scripts/release.js check v1.2.3    says what does not fit the tag
//   node scripts/release.js notes v1.2.3    prints what the changelog says of it
//   node scripts/release.js address URL     says in the packages where their sources are, as provenance needs it
//   node scripts/release.js publish FOLDER  publishes the tarballs that the registry has not got
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In the order in which they depend on each other. */
const PACKAGES = ["validators", "dsl", "compiler"];
const UNRELEASED = "## [Unreleased]";

const COMMANDS = { version, check, notes, address, publish };

const [name, argument] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name ?? "") || argument === undefined)
  fail("Say version, check, notes, address or publish, and of what.");
COMMANDS[name](argument);

function version(next) {
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(next)) fail(`"${next}" is not a version.`);
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  if (partOf(changelog, next) !== undefined) fail(`CHANGELOG.md has ${next} already.`);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync("CHANGELOG.md", changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${next}] - ${today}`));
  edit((manifest) => ({ ...manifest, version: next }));
}

function check(tag) {
  const problems = manifests()
    .filter((manifest) => `v${manifest.version}` !== tag)
    .map((manifest) => `${manifest.name} has version ${manifest.version}, and the tag is ${tag}.`);
  const text = partOf(readFileSync("CHANGELOG.md", "utf8"), tag.slice(1));
  if (text === undefined) problems.push(`CHANGELOG.md has no part "## [${tag.slice(1)}] - DATE".`);
  if (problems.length > 0) fail(problems.join("\n"));
}

function notes(tag) {
  const text = partOf(readFileSync("CHANGELOG.md", "utf8"), tag.slice(1));
  if (text === undefined) fail(`CHANGELOG.md says nothing of ${tag}.`);
  process.stdout.write(`${text}\n`);
}

function address(url) {
  edit((manifest, folder) => ({
    ...manifest,
    repository: { type: "git", url: `git+${url}.git`, directory: `packages/${folder}` },
  }));
}

function publish(folder) {
  const tarballs = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  for (const { name: packageName, version: own } of manifests()) {
    const tarball = `${packageName.replace("@", "").replace("/", "-")}-${own}.tgz`;
    if (!tarballs.includes(tarball)) fail(`${folder} has no ${tarball}.`);
    const view = spawnSync("npm", ["view", `${packageName}@${own}`, "version"], { encoding: "utf8" });
    if (view.stdout.trim() === own) console.log(`${packageName} ${own} is there already.`);
    else
      execFileSync("npm", ["publish", join(folder, tarball), "--provenance", "--access", "public"], {
        stdio: "inherit",
      });
  }
}

function manifests() {
  return PACKAGES.map((folder) => JSON.parse(readFileSync(manifestOf(folder), "utf8")));
}

function edit(change) {
  for (const folder of PACKAGES) {
    const manifest = JSON.parse(readFileSync(manifestOf(folder), "utf8"));
    writeFileSync(manifestOf(folder), `${JSON.stringify(change(manifest, folder), null, 2)}\n`);
  }
}

function manifestOf(folder) {
  return join("packages", folder, "package.json");
}

/** What stands below the heading of the version, without it. */
function partOf(changelog, wanted) {
  const parts = changelog.split(/^(?=## \[)/m);
  const part = parts.find((text) => text.startsWith(`## [${wanted}]`));
  return part?.slice(part.indexOf("\n") + 1).trim();
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
