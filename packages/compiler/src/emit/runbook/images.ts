import { ecrHost, ecrUri } from "@ecs-dsl/validators/facts";
import type { WorkloadImage } from "../../model/assembly.ts";
import { commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";
import { physicalId } from "./physical-id.ts";
import type { Subject, Topic } from "./topic.ts";

/** An image of a container in a repository of ECR. */
interface Kept {
  readonly container: string;
  readonly repository: string;
  /** Account and region, where they are others than the environment's. */
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** How to see why tasks do not get their images. */
export const images: Topic = (subject) => {
  const { workload } = subject;
  const kept = workload.images.flatMap((image) => keptIn(image, subject));
  if (kept.length === 0) return [];
  const repositories = [...new Map(kept.map((image) => [wordsOf(image), image])).values()];
  const rights = [...rightsOf(subject), ...repositories.filter(isElsewhere).map(policyOf)];
  return [
    `\
### An image that is not pulled

The reason says \`CannotPullContainerError\`. Which image each container wants, and the latest ones that are there:

${commands(
  `aws ecs describe-task-definition --task-definition ${quote(workload.family)} --output text --query 'taskDefinition.containerDefinitions[].[name,image]'`,
  ...repositories.map(
    (image) =>
      `aws ecr describe-images ${wordsOf(image)} --output text --query 'sort_by(imageDetails,&imagePushedAt)[-5:].[imagePushedAt,imageDigest,imageTags]'`,
  ),
)}${rights.length === 0 ? "" : `\nWho may pull them:\n\n${commands(...rights)}`}${pulledHere(subject, kept)}${scanned(subject, kept)}`,
  ];
};

/** The same pull, by hand: of the main container, which comes first. */
function pulledHere({ assembly: { environment }, workload }: Subject, kept: readonly Kept[]): string {
  const main = kept.find(({ container }) => container === workload.container);
  const { account = environment.account, region = environment.region } = main ?? {};
  if (main === undefined || account === undefined || region === undefined) return "";
  const host = ecrHost(account, region);
  return `
The same by your own rights, which tells a missing image from a missing right:

${commands(
  `aws ecr get-login-password --region ${quote(region)} | docker login --username AWS --password-stdin ${quote(host)}`,
  `docker pull "$(aws ecs describe-task-definition --task-definition ${quote(workload.family)} --output text --query 'taskDefinition.containerDefinitions[0].image')"`,
)}`;
}

function keptIn({ container, build, named }: WorkloadImage, { assembly }: Subject): readonly Kept[] {
  if (build !== undefined) return [{ container, repository: build.repository, ...build.existing }];
  const { account, region, repository } = ecrUri(named?.value ?? "") ?? {};
  if (repository === undefined) return [];
  const { environment } = assembly;
  return [
    {
      container,
      repository,
      ...(account === environment.account ? {} : { account }),
      ...(region === environment.region ? {} : { region }),
    },
  ];
}

function wordsOf({ repository, account, region }: Kept): string {
  return [
    `--repository-name ${quote(repository)}`,
    ...(account === undefined ? [] : [`--registry-id ${quote(account)}`]),
    ...(region === undefined ? [] : [`--region ${quote(region)}`]),
  ].join(" ");
}

function isElsewhere({ account }: Kept): boolean {
  return account !== undefined;
}

/** Another account has to let this one in. */
function policyOf(image: Kept): string {
  return `aws ecr get-repository-policy ${wordsOf(image)} --output text --query policyText`;
}

/** The policy of the execution role, whoever has made it. */
function rightsOf({ assembly, workload: { stack, givenRoles } }: Subject): readonly string[] {
  const given = givenRoles.find(({ use }) => use === "execution");
  if (given !== undefined) {
    const name = quote(given.arn.slice(given.arn.lastIndexOf("/") + 1));
    return [
      `aws iam list-attached-role-policies --role-name ${name}`,
      `aws iam list-role-policies --role-name ${name}`,
    ];
  }
  if (assembly.emits === "task-definitions" || stack.template.Resources["ExecutionRole"] === undefined) return [];
  return [
    `aws iam get-role-policy --role-name "$(${physicalId(stack, "ExecutionRole")})" --policy-name execution --output json --query PolicyDocument`,
  ];
}

/** What scanning has found, of images in the app's own repositories, where deployed ones have a tag. */
function scanned({ workload, known }: Subject, kept: readonly Kept[]): string {
  const found = kept.filter(
    ({ repository, account, region }) =>
      known.ownRepositories.has(repository) && account === undefined && region === undefined,
  );
  const lines = found.flatMap(({ container, repository }) => {
    const tag = workload.deployedTags[container];
    if (tag === undefined) return [];
    const words = `--repository-name ${quote(repository)} --image-id imageTag=${quote(tag)}`;
    return [
      `aws ecr start-image-scan ${words}`,
      `aws ecr describe-image-scan-findings ${words} --output json --query imageScanFindings.findingSeverityCounts`,
    ];
  });
  if (lines.length === 0) return "";
  return `
To scan what is deployed once more, where the registry scans by hand or on push, and to see what was found:

${commands(...lines)}`;
}
