export * from "@ecs-dsl/dsl";
