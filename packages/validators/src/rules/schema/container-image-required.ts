import { defineRule } from "../../rule.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

export const containerImageRequired = defineRule({
  code: "schema/container-image-required",
  severity: "error",
  on: "container",
  summary: "A container has an image.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container: { image }, label }, report) {
    if (image !== undefined && image !== "") return;
    report({
      at: image === undefined ? [] : ["image"],
      message: `Container ${label} has no image. AWS answers: "Container.image should not be null or empty."`,
      help: say`Add ${property("image")}, like "public.ecr.aws/nginx/nginx:1.27".`,
    });
  },
});
