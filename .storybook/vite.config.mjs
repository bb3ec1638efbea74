/** Nothing beyond what Storybook sets itself. */
export default {};
