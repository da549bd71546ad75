import { Node } from "ts-morph";
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
  const anchors = new Map(pages.flatMap((page) => anchorsOf(page, (member) => owners.get(member))));
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

/** The headings below a page's title, in their order, with the anchors that GitHub gives them. */
function anchorsOf(page: Page, ownerOf: (member: Member) => Section | undefined): readonly (readonly [Node, string])[] {
  const seen = new Map<string, number>();
  const anchor = (heading: string) => {
    const slug = slugOf(heading);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  };
  anchor(page.title);
  const functions = page.functions.map((each) => [each.documented, anchor(each.name)] as const);
  const sections = page.sections.flatMap((section) => [
    [section.type, anchor(section.heading)] as const,
    ...section.members
      .filter((member) => ownerOf(member) === section && hasDetails(member))
      .map((member) => [member, anchor(member.getName())] as const),
  ]);
  return [...functions, ...sections];
}

/** How much text a row of a table may have. */
const SHORT = 160;

/** Whether there is more to say of a member than its row does. */
export function hasDetails(member: Member): boolean {
  const { examples, rest, see, summary } = docsOf(member);
  return examples.length + see.length > 0 || [summary, ...rest].join(" ").length > SHORT;
}

/** The anchor of a heading, as GitHub makes it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}
