import { SHAPES } from "@ecs-dsl/validators";
import { raise } from "../../lower/fields/raise.ts";
import { REPOSITORY } from "../../lower/fields/tables/repository.ts";
import { KEEP_DEPLOYED } from "../../lower/registry/deployed-images.ts";
import { noun } from "../../lower/nouns/noun.ts";
import { fromCloudFormation } from "../../read/cloudformation/from-cloud-formation.ts";
import { isRecord } from "../../read/is-record.ts";
import { jsonValue } from "../../formats/json/parse-json.ts";
import { emptyToNone, nonEmpty } from "../documents/task.ts";
import { draftMembers } from "../documents/values.ts";
import type { DocumentFile } from "../documents/read-documents.ts";
import { recordsIn, type Structure, withoutEmptyItems } from "../documents/structure.ts";
import { Call, type DraftValue, type Members } from "../draft.ts";
import { repositoryName } from "./plain-template.ts";

/** A repository that a template makes, as a config makes it. */
export interface DraftRepository {
  readonly name: string;
  readonly call: Call;
}

/** The repositories of a template. */
export function repositoriesOf(
  resources: Readonly<Record<string, Structure>>,
  { ledger }: Pick<DocumentFile, "ledger">,
): readonly DraftRepository[] {
  return Object.entries(resources).flatMap(([id, { Type: type, Properties: properties }]) => {
    if (type !== "AWS::ECR::Repository" || !isRecord(properties)) return [];
    const name = repositoryName(id, properties["RepositoryName"]);
    const at = ["Resources", id];
    ledger.taken(at);
    const { LifecyclePolicy: lifecycle, RepositoryPolicyText: policy, EmptyOnDelete: emptied, ...written } = properties;
    if (policy !== undefined) ledger.leftOut([...at, "Properties", "RepositoryPolicyText"], GRANTS);
    if (emptied !== undefined) ledger.leftOut([...at, "Properties", "EmptyOnDelete"], "Repositories are kept.");
    if (properties["RepositoryName"] === undefined)
      ledger.approximated([...at, "Properties"], `The repository is called "${name}".`);
    const props = { ...ownProps(written, name), lifecycle: lifecycleOf(lifecycle) };
    const given = emptyToNone(defined(props));
    return [{ name, call: new Call("repository", given === undefined ? [name] : [name, given]) }];
  });
}

const GRANTS = "`grants: { pull, push }` of the repository says who may use it.";

function ownProps(written: Structure, name: string): Members {
  const { value } = fromCloudFormation(SHAPES.repository, written);
  const document = isRecord(value) ? withoutEmptyItems(value) : {};
  const context = { app: noun({ kind: "app" }, "app", "the app"), appTags: undefined, name };
  const { repositoryName: _, ...others } = document;
  const { props, rest } = raise(REPOSITORY, "repository", others, context);
  return { ...draftMembers(props, undefined), ...nonEmpty("overrides", rest) };
}

function defined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** The rules of a lifecycle policy in their order. */
function lifecycleOf(policy: unknown): DraftValue | undefined {
  const text = isRecord(policy) ? policy["LifecyclePolicyText"] : undefined;
  const value = typeof text === "string" ? jsonValue(text) : text;
  const rules = isRecord(value) ? recordsIn(value["rules"]) : [];
  const sorted = rules.toSorted((left, right) => Number(left["rulePriority"]) - Number(right["rulePriority"]));
  return sorted.length === 0 ? undefined : sorted.flatMap((rule) => ruleOf(rule) ?? []);
}

function ruleOf(rule: Structure): DraftValue | undefined {
  const { rulePriority: _, description, selection, action } = rule;
  if (!isRecord(selection) || isOwn(selection)) return undefined;
  const { tagStatus, countType, countNumber, countUnit, tagPrefixList } = selection;
  if (
    typeof countNumber === "number" &&
    tagStatus === "untagged" &&
    countType === "sinceImagePushed" &&
    countUnit === "days"
  )
    return new Call("expireUntagged", [{ days: countNumber }]);
  if (typeof countNumber === "number" && countType === "imageCountMoreThan") {
    if (tagStatus === "any") return new Call("keepLast", [countNumber]);
    if (tagStatus === "tagged" && Array.isArray(tagPrefixList))
      return new Call("keepLast", [countNumber, { tagPrefixes: tagPrefixList.map(String) }]);
  }
  return draftMembers({ description, selection, action }, undefined);
}

/** The rule that every repository of a config has, which keeps what is deployed. */
function isOwn({ tagPrefixList: prefixes }: Structure): boolean {
  const { tagPrefixList = [] } = KEEP_DEPLOYED.selection;
  return Array.isArray(prefixes) && prefixes.length === 1 && prefixes[0] === tagPrefixList[0];
}
