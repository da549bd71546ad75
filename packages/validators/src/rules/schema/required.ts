import { property, say } from "../../text.ts";
import { required } from "../required.ts";
import { ecsApi } from "../source.ts";

export const containerImageRequired = required({
  code: "schema/container-image-required",
  on: "container",
  at: "image",
  summary: "A container has an image.",
  source: ecsApi("API_ContainerDefinition.html"),
  says: "{it} has no image",
  answer: "Container.image should not be null or empty.",
  help: say`Add ${property("image")}, like "public.ecr.aws/nginx/nginx:1.27".`,
});

export const containerNameRequired = required({
  code: "schema/container-name-required",
  on: "container",
  at: "name",
  summary: "A container has a name.",
  source: ecsApi("API_ContainerDefinition.html"),
  says: "{it} has no name",
  answer: "Container.name should not be null or empty.",
  help: say`Add ${property("name")}, like "api".`,
});
