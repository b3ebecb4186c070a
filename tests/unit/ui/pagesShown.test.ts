import { expect, test } from "@jest/globals";
import { pagesShown } from "@/ui/pagesShown";

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [3, 5, [1, 2, 3, 4, 5]],
  [1, 9, [1, 2, 3, null, 9]],
  // A single number left out would be shorter than the sign for it.
  [5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  [6, 20, [1, null, 4, 5, 6, 7, 8, null, 20]],
  [20, 20, [1, null, 18, 19, 20]],
])("page %i of %i shows %j", (page, pages, shown) => {
  expect(pagesShown(page, pages)).toEqual(shown);
});
