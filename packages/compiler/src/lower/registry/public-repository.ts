import { RETAINED, resource } from "../../cloudformation/resource.ts";
import type { Resource } from "../../cloudformation/template.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { PublicRepositoryPlan } from "../plan/plan.ts";
import { logicalName } from "../resolve/names.ts";

/** The repositories that everybody may pull from, by their logical ids. */
export function publicRepositories(
  plans: readonly PublicRepositoryPlan[],
  appTags: Tags,
): Readonly<Record<string, Resource>> {
  return Object.fromEntries(
    plans.map((plan) => [`${logicalName(plan.name)}PublicRepository`, publicRepository(plan, appTags)]),
  );
}

function publicRepository({ name, props: { catalog, tags } }: PublicRepositoryPlan, appTags: Tags): Resource {
  return resource(
    "AWS::ECR::PublicRepository",
    {
      RepositoryName: name,
      RepositoryCatalogData:
        catalog === undefined
          ? undefined
          : {
              RepositoryDescription: catalog.description,
              Architectures: catalog.architectures,
              OperatingSystems: catalog.operatingSystems,
              AboutText: catalog.aboutText,
              UsageText: catalog.usageText,
            },
      Tags: templateTags(appTags, tags),
    },
    RETAINED,
  );
}
