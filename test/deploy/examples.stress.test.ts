import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { emptyProject, type Project } from "../../packages/compiler/test/emit/scripts/project.ts";
import { configFolders, EXAMPLES, runHere, withExample } from "../examples/examples.ts";
import { Cloud } from "./cloud.ts";
import { LONG_RUN } from "./long-run.ts";

let project: Project;

beforeEach(async () => {
  project = await emptyProject();
});

afterEach(() => project.remove());

/** Examples that moto cannot take, and why. */
const LACKING: Readonly<Record<string, string>> = {
  alarms: "moto's CloudFormation gives no full name of a target group, which a dashboard shows",
  "blue-green": "moto asks for the certificate that the example names",
  cdn: "moto's CloudFormation makes no certificate, whose ARN is an output",
  "cross-account-images": "another account would have to have the repository that the example pushes to",
  "data-stack": "moto's CloudFormation makes no RDS cluster, and so none of its instances",
  "service-discovery": "moto's CloudFormation makes no namespace of Cloud Map, whose id is an output",
  everything:
    "moto fails at a rule for the prefix list of CloudFront, then at the listener with a certificate, which its CloudFormation does not make; nor does it make the namespace and the cache",
  "existing-infrastructure": "what it names is not there; it makes nothing else to stand on",
  "several-apps": "moto asks for the certificate that the example names",
  "task-definitions-only": "its services are others' to make; registered.oracle.test.ts makes some for such an app",
  "existing-template": "moto's CloudFormation makes no cache of ElastiCache, whose address is an output",
  "values-from-outside": "what it names is not there; outside.oracle.test.ts makes it for such an app",
  "multi-environment":
    "its images come from the registry of another environment, whose app would have to be deployed first",
  microservices: "moto's CloudFormation makes no certificate, and no RDS cluster",
  "network-load-balancer": "moto's CloudFormation takes no listener of TCP",
  windows: "moto has no parameter with an image of Windows for ECS",
  "public-and-internal": "moto's CloudFormation takes no listener of TCP",
};

/** The account that the example is for: moto's own is the one that it is started with. */
async function accountIn(script: string): Promise<string> {
  const [, account = ""] = /^choose_target '(\d{12})'/m.exec(await readFile(script, "utf8")) ?? [];
  return account;
}

describe.skipIf(LONG_RUN.isSkipped)(`an example on moto${LONG_RUN.note}`, { timeout: 900_000 }, () => {
  it.each(configFolders(EXAMPLES).filter((name) => !Object.hasOwn(LACKING, name)))(
    "%s deploys from nothing, and again",
    (name) =>
      withExample(name, async (folder) => {
        const out = project.path("ecs.out");
        // The files at the root of a copy are those that the example is expected to give.
        const compiled = await runHere(folder, "compile", "--env", "production", "--out", out, "--force");
        expect(compiled.exitCode).toBe(0);
        const cloud = await Cloud.start(project.folder, undefined, await accountIn(`${out}/production/deploy.sh`));
        onTestFinished(() => cloud.stop());
        for (const time of ["first", "second"]) {
          const { status, stderr } = await project.run("deploy.sh", [], cloud.environment);
          expect(`${stderr}${time} exit code: ${status}`).toMatch(/ exit code: 0$/);
        }
      }),
  );
});
