/** The reason for rejecting a line with more cells than headings. */
export const moreCells =
  'the line has a cell without a heading; a comma within a number may separate two of them';

/** The reason for rejecting a figure in a merged cell. */
export const mergedFigure =
  'the cell is merged with others, so the file does not say of which of them the figure is';

/** The reason for rejecting a cell that is no figure. */
export const noFigure =
  'no figure: expected a number or one of the symbols . .. ... : - * x, or a bound such as <5';
