/** Words of Python and R, and of what is commonly used with them, by what they say of the names around them. */

export const comparisons = new Set("== != < > <= >= in %in% isin eq ne between".split(" "));
export const limiting = new Set("< > <= >= between".split(" "));

/** Functions and methods that hold a column against a text, in whole or in part. */
export const asking = new Set(
  `startswith endswith startsWith endsWith contains match fullmatch search findall grepl regexpr str_detect str_starts str_ends
  stri_detect_regex like ilike rlike`.split(/\s+/),
);

/** Words of the languages, which name nothing. */
export const keywords = new Set(
  `and as assert async await break class continue def del elif else except finally for from global if import in is lambda
  nonlocal not or pass raise return try while with yield True False None TRUE FALSE NULL NA function next repeat library
  require self cls print`.split(/\s+/),
);

/** Functions that say something to whoever runs the program, or take the name of a file or a package. */
export const saying = new Set(
  "print cat message stop warning packages csv Exception ValueError KeyError TypeError RuntimeError info debug".split(
    " ",
  ),
);

/** Functions of R by which pictures are laid out. */
export const layout = /^(?:geom|scale|theme|element|facet|coord|guide)_|^(?:aes|theme|labs|ggtitle|xlab|ylab|ggsave)$/;

/** Packages of Python of which the arguments and attributes are known to everybody, and name nothing in the data. */
export const libraries = new Set(
  `pandas numpy sklearn matplotlib seaborn scipy statsmodels xgboost lightgbm catboost plotly joblib pickle os sys re json math random
  datetime warnings pathlib logging imblearn torch tensorflow keras shap streamlit gradio dash flask fastapi requests argparse typing
  collections itertools functools time io shutil glob subprocess yaml`.split(/\s+/),
);

/** Those of them that make pictures. */
export const ofPictures = new Set("matplotlib seaborn plotly".split(" "));

/** Methods of a table in Python of which the parameters are columns. */
export const givingColumns = new Set("assign agg aggregate".split(" "));

/** Parameters of Python under which columns get other names. */
export const renaming = new Set("columns mapper index".split(" "));

/** Parameters of R that list the values of a column. */
export const listingValues = new Set("levels labels".split(" "));

/** Functions of R that take the names of columns as they are, without quotes. */
export const verbs = new Set(
  `select mutate transmute group_by arrange summarise summarize distinct pull relocate subset aes vars count table xtabs Surv
  factor ordered relevel cut`.split(/\s+/),
);

/** Functions of R that take columns out of a table, by their texts too, and may give them other names. */
export const picking = new Set("select rename relocate pull distinct".split(" "));

/** Those of R that have another meaning in other languages. */
export const verbsOfR = new Set("filter with within transform rename".split(" "));

/** Parameters of functions that read, join, fit and draw, in both languages: none is a column. */
export const parameters = new Set(
  `data family test scope header sep na rm how on by axis inplace include exclude file levels labels method type main xlab ylab col cex lty
  lwd stringsAsFactors figsize title color colour fill alpha width height random_state test_size n_estimators max_iter max_depth nrows dtype
  usecols index_col encoding parse_dates errors verbose ascending drop ignore_index stratify shuffle average digits breaks angle hjust vjust
  size position caption`.split(/\s+/),
);

/** Names under which a model, a picture or a request is told how to work: what stands in them is no column. */
export const settings = /(?:^|[_.])(?:params?|parameters|param_grid|grid|kwargs|font|fontdict|style|headers)$/i;

/** Functions of R that make a table of the columns they are given. */
export const makingTables = new Set("data.frame tibble data.table tribble cols".split(" "));

/** Functions of R within such a one that take names of columns again. */
export const takingNames = new Set(
  "across c_across starts_with ends_with contains matches all_of any_of get mget select pull where rowSums".split(" "),
);

/** Methods of which the text says how, or is a value: `astype("category")`. */
export const sayingHow = new Set(
  "astype replace split rsplit strip lstrip rstrip join format encode strftime".split(" "),
);

/** Functions that take any of the values they are given. */
export const drawing = new Set("sample choice choices".split(" "));

/** Functions of Python itself. */
export const builtins = new Set(
  `abs all any bin bool bytes callable chr dict dir divmod enumerate filter float format frozenset hash hex id input int isinstance iter len
  list map max min next object oct ord pow range repr reversed round set slice sorted str sum tuple type vars zip`.split(
    /\s+/,
  ),
);

/** What a table of data tells of itself. */
export const attributes = new Set("shape columns dtype dtypes index values iloc loc ndim T str dt cat".split(" "));

const naming = new Set("on by x y hue subset left_on right_on target group".split(" "));

const endsAsColumn =
  /(?:^|[_.])(?:col|column|var|varname|variable|feature|field)s?$|[a-z](?:Col|Column|Var|VarName|Variable|Feature|Field)s?$/;

/** Whether the text of a parameter is the name of a column: `by="land"`, `dateCol="start"`, `label_column="risk"`. */
export function namesColumn(parameter: string): boolean {
  return naming.has(parameter) || isOfColumn(parameter);
}

/** Whether a parameter says of itself that it takes the name of a column, and so is none. */
export function isOfColumn(parameter: string): boolean {
  return endsAsColumn.test(parameter);
}
