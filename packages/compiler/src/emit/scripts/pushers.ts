import { partitionOf, PUSH_ACTIONS } from "@ecs-dsl/validators/facts";
import type { Assembly, AssemblyEnvironment, ImageBuild } from "../../model/assembly.ts";
import { json } from "../text/markdown.ts";

/** What it takes to build images into repositories that the app does not make. */
export function pushersSection({ workloads, environment }: Assembly): readonly string[] {
  const builds = workloads.flatMap(({ images }) => images.flatMap(({ build }) => (build === undefined ? [] : [build])));
  const arns = builds.flatMap((build) => repositoryArn(build, environment) ?? []);
  if (arns.length === 0) return [];
  return [
    `\
## Build into repositories of others

\`push-images.sh\` builds images into repositories that this environment does not make. Whoever runs it needs these rights:

${json(policyOf(Array.from(new Set(arns)).toSorted()))}
A repository of another account has to allow the same actions in its own policy, as \`grants: { push: ["arn:…"] }\` of a \`repository(…)\`
writes it; \`--scan\` takes \`ecr:StartImageScan\` and \`ecr:DescribeImageScanFindings\`, too. How long the images stay is for
the lifecycle policy of the owner to say: it does not know what runs here.
`,
  ];
}

function policyOf(repositories: readonly string[]): unknown {
  return {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: ["ecr:GetAuthorizationToken"], Resource: ["*"] },
      { Effect: "Allow", Action: PUSH_ACTIONS.toSorted(), Resource: repositories },
    ],
  };
}

/** What the app does not name is anything. */
function repositoryArn({ repository, existing }: ImageBuild, environment: AssemblyEnvironment): string | undefined {
  if (existing === undefined) return undefined;
  const { account = environment.account ?? "*", region = environment.region ?? "*" } = existing;
  return `arn:${partitionOf(region)}:ecr:${region}:${account}:repository/${repository}`;
}
