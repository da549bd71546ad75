import { visible } from "../text/invisible.ts";
import type { Assembly, DeployWorkflow } from "../model/assembly.ts";
import type { Emitter, RepositoryPlace } from "./emitter.ts";
import { copyImages, deployImages, findImages } from "./promotion.ts";
import { quote } from "./text/quote.ts";
import { toYaml } from "./yaml.ts";

/** The workflow of GitHub Actions that deploys the environment, at the root of the repository. */
export const emitGitHubActions: Emitter = (assembly, { config, place }) => {
  const { app, environment, workflow } = assembly;
  if (workflow === undefined) return [];
  const where = place?.() ?? { folder: "", output: `ecs.out/${environment.name}` };
  const head = `# Written by ecs-dsl from ${visible(config.replace(/^(?:\.\.\/)+/, ""))}; what is changed here stays, and is not kept up to date.\n`;
  return [
    {
      path: `.github/workflows/deploy-${app}-${environment.name}.yml`,
      content: `${head}${toYaml(workflowOf(assembly, workflow, where))}`,
      executable: false,
      root: "repository",
    },
  ];
};

function workflowOf(assembly: Assembly, workflow: DeployWorkflow, place: RepositoryPlace): object {
  const { app, environment } = assembly;
  const { branches, tags } = workflow;
  const push = { ...(branches.length > 0 && { branches }), ...(tags.length > 0 && { tags }) };
  return {
    name: `Deploy ${app} to ${environment.name}`,
    on: { ...(Object.keys(push).length > 0 && { push }), workflow_dispatch: {} },
    permissions: { contents: "read", "id-token": "write" },
    // A deployment that is under way is finished; of those that wait, GitHub keeps the newest.
    concurrency: { group: `deploy-${app}-${environment.name}`, "cancel-in-progress": false },
    jobs: {
      deploy: {
        "runs-on": workflow.runsOn,
        environment: environment.name,
        "timeout-minutes": TIMEOUT_MINUTES,
        defaults: { run: { shell: "bash", ...(place.folder !== "" && { "working-directory": place.folder }) } },
        steps: [...checks(workflow, place), ...deployment(assembly, workflow, place)],
      },
    },
  };
}

/** Of the job: `deploy.sh` gives up earlier, and says why. */
const TIMEOUT_MINUTES = 120;

function checks({ install, nodeVersion }: DeployWorkflow, { output }: RepositoryPlace): readonly object[] {
  return [
    { uses: "actions/checkout@v6", with: { "persist-credentials": false } },
    { uses: "actions/setup-node@v6", with: { "node-version": nodeVersion } },
    { name: "Install the config's packages", run: install },
    { name: "Check that the output is what the config compiles to", run: checkCommand(output) },
    { name: "Lint the output", run: `npx ecs-dsl lint ${quote(output)}` },
  ];
}

/** The output folder is named where it is not the usual one. */
function checkCommand(output: string): string {
  const folder = output.replace(/\/[^/]+$/, "");
  return `npx ecs-dsl compile --check${folder === "ecs.out" ? "" : ` --out ${quote(folder)}`}`;
}

function deployment(assembly: Assembly, workflow: DeployWorkflow, { output }: RepositoryPlace): readonly object[] {
  const { promotion, emulates } = workflow;
  const { name } = assembly.environment;
  const script = `./${output}/deploy.sh`;
  if (promotion === undefined || promotion.images.length === 0) {
    return [
      ...(emulates ? [{ uses: "docker/setup-qemu-action@v3" }] : []),
      credentials(workflow, name),
      { name: `Deploy to ${name}`, run: quote(script) },
    ];
  }
  const copy = copyImages(assembly, promotion, output);
  return [
    credentials(promotion, promotion.from),
    { name: `Find the images that ${promotion.from} runs`, run: findImages(promotion) },
    credentials(workflow, name),
    ...(copy === undefined ? [] : [{ name: `Copy them to the registry of ${name}`, run: copy }]),
    { name: `Deploy the same images to ${name}`, run: deployImages(script) },
  ];
}

function credentials({ role, region }: Pick<DeployWorkflow, "role" | "region">, environment: string): object {
  return {
    name: `Take the role of ${environment}`,
    uses: "aws-actions/configure-aws-credentials@v5",
    with: { "role-to-assume": role, "aws-region": region },
  };
}
