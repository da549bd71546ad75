/** The name under which a bundled config appears in stack traces. */
export const BUNDLE_NAME = "ecs-dsl-config-bundle.cjs";
