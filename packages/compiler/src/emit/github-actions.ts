import { visible } from "../invisible.ts";
import type { Assembly, DeployWorkflow, PromotedImage, Promotion } from "../model/assembly.ts";
import type { Emitter, RepositoryPlace } from "./emitter.ts";
import { quote } from "./scripts/quote.ts";
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

function workflowOf({ app, environment }: Assembly, workflow: DeployWorkflow, place: RepositoryPlace): object {
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
        steps: [...checks(workflow, place), ...deployment(environment.name, workflow, place)],
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

function deployment(name: string, workflow: DeployWorkflow, { output }: RepositoryPlace): readonly object[] {
  const { promotion, emulates } = workflow;
  const script = `./${output}/deploy.sh`;
  if (promotion === undefined || promotion.images.length === 0) {
    return [
      ...(emulates ? [{ uses: "docker/setup-qemu-action@v3" }] : []),
      credentials(workflow, name),
      { name: `Deploy to ${name}`, run: quote(script) },
    ];
  }
  return [
    credentials(promotion, promotion.from),
    { name: `Find the images that ${promotion.from} runs`, run: findImages(promotion) },
    credentials(workflow, name),
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

function findImages({ from, region, images }: Promotion): string {
  return `\
# promote NAME REPOSITORY TAG URI [OPTION…]: the digest of what the tag is on, as deploy.sh takes it.
promote() {
  local digest
  digest=$(aws ecr describe-images --region ${quote(region)} "\${@:5}" --repository-name "$2" --image-ids "imageTag=$3" \\
    --query 'imageDetails[0].imageDigest' --output text) || digest=''
  case $digest in
    sha256:*) printf '%s=%s@%s\\n' "$1" "$4" "$digest" >>"$RUNNER_TEMP/images" ;;
    *) printf '::error::%s runs no image %s; deploy there first.\\n' ${quote(from)} "$1"; exit 1 ;;
  esac
}
: >"$RUNNER_TEMP/images"
${images.map(promoteLine).join("\n")}
cat "$RUNNER_TEMP/images"
`;
}

function promoteLine({ name, repository, tag, uri, registryId }: PromotedImage): string {
  const options = registryId === undefined ? [] : ["--registry-id", registryId];
  return `promote ${[name, repository, tag, uri, ...options].map(quote).join(" ")}`;
}

function deployImages(script: string): string {
  return `\
options=()
while IFS= read -r image; do options+=(--image "$image"); done <"$RUNNER_TEMP/images"
${quote(script)} "\${options[@]}"
`;
}
