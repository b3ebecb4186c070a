export { type IndexScope, refreshSearchRows } from "./search/searchRows";
