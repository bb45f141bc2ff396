/** The version of this library, as `package.json` has it; a test keeps both equal. */
export const libraryVersion = "0.1.0";
