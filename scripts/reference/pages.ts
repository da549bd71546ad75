import { Node, type SourceFile } from "ts-morph";
import { docsOf } from "./docs.ts";
import { grouped } from "./grouped.ts";
import { type Member, membersOf } from "./members.ts";
import { functionsOf, isMade, type NamedType, type NounFunction, pageOf, placeOf, type Sources } from "./sources.ts";

/** A type as a page shows it: a table of its members, or what it is one of. */
export interface Section {
  readonly page: string;
  readonly type: NamedType;
  readonly heading: string;
  readonly members: readonly Member[];
}

/** A page: the functions of a noun, and the types of what they take and give. */
export interface Page {
  readonly path: string;
  readonly folder: string;
  readonly title: string;
  readonly functions: readonly NounFunction[];
  readonly sections: readonly Section[];
}

/** Every page of the reference: nouns of workloads first, because others have much of what they have. */
export function pagesOf(sources: Sources): readonly Page[] {
  const byPage = grouped(sources.files, pageOf);
  const pages = [...byPage].map(([path, files]) => onePage(path, files.toSorted(baseFirst), sources));
  return pages.filter(({ functions, sections }) => functions.length + sections.length > 0).toSorted(byRank);
}

function onePage(path: string, files: readonly SourceFile[], sources: Sources): Page {
  const functions = files.flatMap((file) => functionsOf(file, sources));
  const types = files.flatMap((file) => [...file.getInterfaces(), ...file.getTypeAliases()].toSorted(byPlace));
  const sections = types.flatMap((type) => sectionOf(path, type, sources.names)).toSorted(asTaken(functions));
  const [folder = ""] = placeOf(files[0] ?? failed(path))
    .split("/")
    .slice(0, -1);
  const own = new Set(functions.map(({ name }) => name.replace(/\..*/, "")));
  return { path, folder, title: own.size > 0 ? [...own].join(", ") : words(path), functions, sections };
}

/** What the functions take comes first, in their order. */
function asTaken(functions: readonly NounFunction[]): (left: Section, right: Section) => number {
  const taken = functions.flatMap(({ declaration }) =>
    declaration.getParameters().map((each) => each.getTypeNode()?.getText() ?? ""),
  );
  const rankOf = ({ heading }: Section) => {
    const rank = taken.findIndex((text) => new RegExp(`\\b${heading}\\b`).test(text));
    return rank === -1 ? taken.length : rank;
  };
  return (left, right) => rankOf(left) - rankOf(right);
}

function failed(path: string): never {
  throw new Error(`${path} has no file`);
}

/** Types that are told at the nouns that they are of, with a heading of their own: what a task has by where it runs. */
const BY_PLACE: Readonly<Record<string, string>> = {
  OnFargate: "On Fargate",
  OnFargateWindows: "On Fargate, with Windows",
  OnEc2: "On EC2",
  OnManagedInstances: "On Managed Instances",
};

/** The columns that types of tasks are found in, which nobody writes. */
const COLUMNS: ReadonlySet<string> = new Set([
  "Cpu",
  "CpuUnits",
  "Ec2",
  "Ec2Task",
  "Fargate",
  "Gigabytes",
  "ManagedInstances",
  "Memory",
  "Where",
]);

function sectionOf(page: string, type: NamedType, names: ReadonlySet<string>): readonly Section[] {
  const name = type.getName();
  const heading = BY_PLACE[name] ?? name;
  if (heading === name && (!names.has(name) || COLUMNS.has(name) || /^Any[A-Z]/.test(name))) return [];
  const members = membersOf(type);
  return members.length > 0 || isChoice(type) ? [{ page, type, heading, members }] : [];
}

/** Whether a type is said by what it is one of, which is too much for a cell of a table. */
function isChoice(type: NamedType): boolean {
  if (!Node.isTypeAliasDeclaration(type)) return false;
  const node = type.getTypeNodeOrThrow();
  if (Node.isIntersectionTypeNode(node)) return true;
  const alternatives = Node.isUnionTypeNode(node) ? node.getTypeNodes() : [node];
  const isShort = alternatives.length <= SHORT && alternatives.every((each) => !Node.isTypeLiteral(each));
  return !isShort || docsOf(type).examples.length > 0;
}

const SHORT = 8;

function baseFirst(left: SourceFile, right: SourceFile): number {
  const [one, other] = [left, right].map((file) => RANKS.findIndex((rank) => rank.test(file.getBaseName())));
  return (one ?? 0) - (other ?? 0);
}

const RANKS = [
  /^(?!existing-)(?!.*-(data|parts|overrides)\.ts$)/,
  /^(?!existing-).*-data\.ts$/,
  /-parts\.ts$/,
  /^existing-/,
  /./,
];

function byPlace(left: NamedType, right: NamedType): number {
  return left.getPos() - right.getPos();
}

const FIRST = ["service.md", "worker.md", "task.md", "scheduled-task.md", "daemon.md"];

function byRank(left: Page, right: Page): number {
  return rankOf(left) < rankOf(right) ? -1 : 1;
}

function rankOf({ path, functions }: Page): string {
  const first = FIRST.indexOf(path);
  return `${first === -1 ? FIRST.length : first} ${functions.length > 0 ? 0 : 1} ${path}`;
}

function words(path: string): string {
  const text = path.replace(/\.md$/, "").replaceAll("-", " ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Whether the type is of a value that a function of the page makes. */
export function isValue({ type }: Section): boolean {
  if (isMade(type)) return true;
  return Node.isInterfaceDeclaration(type) && type.getMethods().length > 0 && type.getProperties().length === 0;
}
