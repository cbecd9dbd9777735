package io.probity.query.casefile.folding;

/** The collections that case files are kept in. */
public final class FileCollections {
  public static final String CASES = "cases";

  /** A report comes before the case that it gets, so its part waits under its own id. */
  public static final String REPORTS = "reports";

  /** The contact with a reporter, under the id of the report: it goes where the report goes. */
  public static final String CONTACTS = "contacts";

  /** A waiver comes before the case that it is linked to. */
  public static final String WAIVERS = "waivers";

  /** Apart from the case, so that its file does not change for those who may not know the other. */
  public static final String RELATED = "related";

  private FileCollections() {}
}
