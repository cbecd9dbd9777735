package io.probity.core.code;

import static io.probity.core.code.Principle.AVOID_CONFLICTS_OF_INTEREST;
import static io.probity.core.code.Principle.BEHAVE_ETHICALLY;
import static io.probity.core.code.Principle.COMPLY_WITH_LAW;
import static io.probity.core.code.Principle.PROTECT_ASSETS;

import org.jspecify.annotations.Nullable;

/** What an allegation or a provision is about, each topic under its principle. */
public enum Topic {
  ANTITRUST(COMPLY_WITH_LAW),
  BRIBERY(COMPLY_WITH_LAW),
  ANTI_BOYCOTT(COMPLY_WITH_LAW),
  EXPORT_CONTROL(COMPLY_WITH_LAW),
  MONEY_LAUNDERING(COMPLY_WITH_LAW),
  GOVERNMENT_CONTRACTING_KICKBACK(COMPLY_WITH_LAW),
  GOVERNMENT_FALSE_INFORMATION(COMPLY_WITH_LAW),
  PRIVACY(COMPLY_WITH_LAW),
  INSIDER_TRADING(COMPLY_WITH_LAW),
  CONFLICT_OF_INTEREST(AVOID_CONFLICTS_OF_INTEREST),
  GIFTS_AND_ENTERTAINMENT(AVOID_CONFLICTS_OF_INTEREST),
  POLITICAL_CONTRIBUTIONS(AVOID_CONFLICTS_OF_INTEREST),
  CORPORATE_OPPORTUNITY(AVOID_CONFLICTS_OF_INTEREST),
  BUSINESS_RECORDS(PROTECT_ASSETS),
  NEED_TO_KNOW(PROTECT_ASSETS),
  MISUSE_OF_ASSETS(PROTECT_ASSETS),
  INTELLECTUAL_PROPERTY(PROTECT_ASSETS),
  DISCRIMINATION(BEHAVE_ETHICALLY),
  HARASSMENT(BEHAVE_ETHICALLY),
  FINANCIAL_REPORTING(BEHAVE_ETHICALLY),
  SELECTIVE_DISCLOSURE(BEHAVE_ETHICALLY),
  MISREPRESENTATION_TO_CUSTOMERS(BEHAVE_ETHICALLY),
  RETALIATION(BEHAVE_ETHICALLY),
  FAILURE_TO_REPORT(BEHAVE_ETHICALLY),
  OTHER_POLICY(null);

  /** The version of this list; stands in each allegation that was classified by it. */
  public static final int VERSION = 1;

  private final @Nullable Principle principle;

  Topic(@Nullable Principle principle) {
    this.principle = principle;
  }

  /** Accounting, internal controls and auditing: such complaints are the audit committee's. */
  public boolean isAccountingMatter() {
    return this == FINANCIAL_REPORTING;
  }

  /** A breach of some other policy can offend against any principle. */
  public boolean fallsUnder(Principle wanted) {
    return principle == null || principle == wanted;
  }
}
