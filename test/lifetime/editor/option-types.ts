/** Properties for apps that the editor does not edit: of infrastructure that others own, or that several share. */
type OfOtherApps = "emits" | "family" | "priorities" | "serviceName";

/** A value for each property that no edit of its own changes: one that is new in the language does not compile here. */
export type Options<Props, Edited extends keyof Props = never> = {
  readonly [Key in Exclude<keyof Props, Edited | OfOtherApps | "suppress">]-?: NonNullable<Props[Key]>;
};
