/** For what only the product itself does, past access control. */
export const nobody = (): boolean => false;
