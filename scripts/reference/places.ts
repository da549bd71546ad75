import { Node } from "ts-morph";
import { anchorsOf } from "./anchors.ts";
import { docsOf } from "./docs.ts";
import type { Member } from "./members.ts";
import type { Page, Section } from "./pages.ts";
import { type NamedType, pageOf } from "./sources.ts";

/** Where everything of the reference is. */
export interface Places {
  /** The section that tells of a member, of those that have it. */
  readonly ownerOf: (member: Member) => Section | undefined;
  /** The link to a section or to the details of a member of it. */
  readonly linkTo: (section: Section, member?: Member) => string;
  readonly sectionOf: (type: NamedType) => Section | undefined;
  readonly pageOf: (type: NamedType) => Page | undefined;
}

/** Finds the places of all pages together: links lead from one to another. */
export function placesOf(pages: readonly Page[]): Places {
  const sections = pages.flatMap((page) => page.sections);
  const byType = new Map(sections.map((section) => [section.type, section]));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const owners = ownersOf(sections);
  const anchors = new Map(pages.flatMap((page) => placesOn(page, (member) => owners.get(member))));
  return {
    ownerOf: (member) => owners.get(member),
    linkTo: (section, member) => `${section.page}#${anchors.get(member ?? section.type) ?? anchors.get(section.type)}`,
    sectionOf: (type) => byType.get(type),
    pageOf: (type) => byPath.get(pageOf(type.getSourceFile())),
  };
}

/** A member is told of where it is declared, if that is a section, else on the same page, else where it is met first. */
function ownersOf(sections: readonly Section[]): ReadonlyMap<Member, Section> {
  const owners = new Map<Member, Section>();
  for (const section of sections) {
    for (const member of section.members) {
      const owner = owners.get(member);
      if (owner === undefined || nearness(section, member) > nearness(owner, member)) owners.set(member, section);
    }
  }
  return owners;
}

function nearness(section: Section, member: Member): number {
  if (member.getParent() === section.type) return 2;
  return pageOf(member.getSourceFile()) === section.page ? 1 : 0;
}

/** What has a heading below a page's title, with the anchor of that. */
function placesOn(page: Page, ownerOf: (member: Member) => Section | undefined): readonly (readonly [Node, string])[] {
  const functions = page.functions.map((each): readonly [Node, string] => [each.documented, each.name]);
  const sections = page.sections.flatMap((section): readonly (readonly [Node, string])[] => {
    const own = section.members.filter((member) => ownerOf(member) === section && hasDetails(member));
    return [[section.type, section.heading], ...own.map((member) => [member, member.getName()] as const)];
  });
  const places = [...functions, ...sections];
  const [, ...anchors] = anchorsOf([page.title, ...places.map(([, heading]) => heading)]);
  return places.map(([node], index) => [node, anchors[index] ?? ""]);
}

/** How much text a row of a table may have. */
const SHORT = 160;

/** Whether there is more to say of a member than its row does. */
export function hasDetails(member: Member): boolean {
  const { examples, rest, see, summary } = docsOf(member);
  return examples.length + see.length > 0 || [summary, ...rest].join(" ").length > SHORT;
}
