import { describe, expect, it } from "vitest";
import { keptImages, keptUntilTagged } from "../../../../src/emit/scripts/bash/kept-images.ts";
import { aws, refuse, runBash } from "./run-bash.ts";

const NGINX = "nginx:1.27";
const NAMED = `Image of container web, unless another is given: ${NGINX}`;

interface Deployed {
  /** What the deployed template says of the image. */
  readonly description: string;
  /** The image that the stack has. */
  readonly image: string;
}

/** What add_images adds for the image `web`, which the config names. */
function added(deployed: Deployed | undefined, given = "", named = NGINX, description = NAMED) {
  const missing = refuse("An error occurred (ValidationError): Stack with id web does not exist");
  const answers =
    deployed === undefined
      ? { "*describe-stacks*": missing }
      : {
          "*get-template-summary*": `printf 'Image\\t${deployed.description}\\nVpc\\tNone\\n'`,
          "*describe-stacks*": `printf 'Image\\t${deployed.image}\\n'`,
        };
  return runBash([
    keptImages,
    aws(answers),
    `image_of() { echo "${given}"; }`,
    `stack=web images=(web=Image) named=("Image=${named}") descriptions=("Image=${description}") values=()`,
    'add_images && printf "%s\\n" "${values[@]-}"',
  ]);
}

describe("add_images", () => {
  it("passes what the config names when the stack is new", () => {
    expect(added(undefined)).toEqual({ status: 0, out: `Image=${NGINX}\n`, said: [] });
  });

  it("leaves out what the config named before, and says which image has taken its place", () => {
    const { out, said } = added({ description: NAMED, image: "shop/web:2" });
    expect(out).toBe("\n");
    expect(said).toEqual([
      "Image web stays shop/web:2, which has taken the place of the config's; --image or another one in the config changes it.",
    ]);
    expect(added({ description: NAMED, image: NGINX })).toEqual({ status: 0, out: "\n", said: [] });
  });

  it("passes what the config names where it named another one before", () => {
    const before = { description: NAMED.replace("1.27", "1.26"), image: "shop/web:2" };
    expect(added(before)).toEqual({ status: 0, out: `Image=${NGINX}\n`, said: [] });
  });

  it("goes back to the image of the template by an empty parameter", () => {
    const description = "Image of container web; where it is empty, shop/web:v2 of this account and region";
    const before = { description: description.replace("v2", "v1"), image: "shop/web:2" };
    expect(added(before, "", "", description).out).toBe("Image=\n");
    expect(added({ description, image: "" }, "", "", description)).toEqual({ status: 0, out: "\n", said: [] });
  });

  it("goes back to the image of the template where its tag is given", () => {
    const description = "Image of container web; where it is empty, shop/web by the tag that parameter Tag has";
    const answers = {
      "*get-template-summary*": `printf 'Image\\t${description}\\n'`,
      "*describe-stacks*": "printf 'Image\\tshop/web:hotfix\\n'",
    };
    const added = (parameters: string) =>
      runBash([
        keptUntilTagged,
        aws(answers),
        "image_of() { :; }",
        'pair_of() { case " ${*:2} " in *" $1="*) ;; *) return 1 ;; esac; }',
        `stack=web images=(web=Image) named=(Image=) descriptions=("Image=${description}") values=() asked_tags=(Image=Tag)`,
        `given_parameters=(${parameters})`,
        'add_images && printf "%s\\n" "${values[@]-}"',
      ]).out;
    expect([added(""), added("Other=v2"), added("Tag=v2")]).toEqual(["\n", "\n", "Image=\n"]);
  });

  it("passes what is given, whatever is deployed", () => {
    expect(added({ description: NAMED, image: "shop/web:2" }, "shop/web:3").out).toBe("Image=shop/web:3\n");
    expect(added(undefined, "shop/web:3").out).toBe("Image=shop/web:3\n");
  });

  it("passes what the config names for a stack that is not deployed yet, only under review", () => {
    const review = refuse(
      "An error occurred (ValidationError): GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.",
    );
    const { status, out } = runBash([
      keptImages,
      aws({ "*describe-stacks*": "echo None", "*get-template-summary*": review }),
      "image_of() { :; }",
      "stack=web images=(web=Image) named=(Image=a) descriptions=(Image=b) values=()",
      'add_images && printf "%s\\n" "${values[@]-}"',
    ]);
    expect({ status, out }).toEqual({ status: 0, out: "Image=a\n" });
  });

  it.each(["*describe-stacks*", "*get-template-summary*"])("ends where AWS refuses %s", (call) => {
    const denied = refuse("An error occurred (AccessDenied): no");
    const answers = { "*describe-stacks*": "echo None", [call]: denied };
    const { status, said } = runBash([
      keptImages,
      aws(answers),
      "stack=web images=(web=Image) named=(Image=a) descriptions=(Image=b) values=()",
      "add_images",
    ]);
    expect(status).toBe(6);
    expect(said).toEqual(["error: stack web cannot be read: An error occurred (AccessDenied): no"]);
  });
});
