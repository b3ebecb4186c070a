import { plainTextOf } from "@/catalogue/records";

const text = (content: string) => ({ type: "text", text: content });
const block = (type: string, ...children: unknown[]) => ({ type, children });
const root = (...children: unknown[]) => ({ root: { type: "root", children } });

test.each([
  ["nothing", null, ""],
  ["not rich text", "a", ""],
  [
    "paragraphs",
    root(block("paragraph", text("Un.")), block("paragraph", text("Deux."))),
    "Un.\n\nDeux.",
  ],
  [
    "pieces of one line",
    root(block("paragraph", text("Un "), block("link", text("lien")), text("."))),
    "Un lien.",
  ],
  ["line breaks", root(block("paragraph", text("a"), { type: "linebreak" }, text("b"))), "a\nb"],
  ["empty paragraphs", root(block("paragraph"), block("paragraph", text("a"))), "a"],
  [
    "lists within lists",
    root(
      block(
        "list",
        block("listitem", text("a")),
        block("listitem", block("list", block("listitem", text("b")))),
      ),
    ),
    "– a\n\n– b",
  ],
])("plainTextOf: %s", (_, content, expected) => expect(plainTextOf(content)).toBe(expected));
