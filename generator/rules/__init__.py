"""The rules about the catalogue as a whole, one per file. V3 is how things hang together, V4 is
words and personal data, V5 is time; V1 and V2 belong to reading."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from generator.catalogue import Catalogue
from generator.diagnostics import Diagnostic
from generator.rules.guide import leads_to_nothing, never_met, unreached
from generator.rules.language import (
    absolute_exclusion,
    bare_paragraph,
    cpr_number,
    education_requirement,
    example_unmarked,
    hard_to_read,
    hidden_address,
    long_sentence,
    outdated_version_of_text,
    personal_name,
    phone_in_prose,
    private_mail,
)
from generator.rules.memory import Memory
from generator.rules.records import (
    ages_to_next,
    body_does_not_refer,
    closed_without_way_on,
    common_search_word,
    concept_leads_astray,
    dangling_reference,
    dead_end,
    empty_door,
    entry_id_twice,
    fair_page_taken,
    handover_age,
    idle_waiver,
    kle_and_law,
    municipality_outside,
    nobody_finds_it,
    number_order,
    opening_without_fair,
    pathway_ages,
    pathway_backwards,
    previous_id_taken,
    record_id_twice,
    referral_without_body,
    ring,
    self_reference,
    sharing_alone,
    target_group_gap,
    target_group_overlap,
    unconfirmed_source,
    unknown_supported_field,
    unused_document,
    waiting_without_date,
    wrong_kind,
)
from generator.rules.rule import Explained, Rule, help_path
from generator.rules.running import run_rules
from generator.rules.time import (
    accessibility_statement,
    amount_expired,
    check_missing,
    check_overdue,
    date_order,
    ends_soon,
    evaluation_overdue,
    fair_over,
    future_check,
    hearing_over,
    not_begun,
    opening_expired,
    outside_fair_hours,
    period_over,
)
from generator.rules.versions import (
    approval_incomplete,
    change_without_note,
    complaint_missing,
    correction_unfounded,
    deadline_missing,
    decision_and_complaint,
    extension_missing,
    frozen_version_edited,
    hearing_answers,
    hearing_change_unnamed,
    not_frozen,
    note_without_change,
    version_gap,
    version_id_twice,
    version_order,
    version_overlap,
)
from generator.rules.written import CODES

__all__ = ["RULES", "Memory", "explained", "help_path", "run"]

RULES: tuple[Rule, ...] = (
    dangling_reference.RULE,
    wrong_kind.RULE,
    record_id_twice.RULE,
    entry_id_twice.RULE,
    previous_id_taken.RULE,
    self_reference.RULE,
    ring.RULE,
    municipality_outside.RULE,
    idle_waiver.RULE,
    number_order.RULE,
    target_group_gap.RULE,
    target_group_overlap.RULE,
    referral_without_body.RULE,
    body_does_not_refer.RULE,
    ages_to_next.RULE,
    pathway_ages.RULE,
    sharing_alone.RULE,
    opening_without_fair.RULE,
    fair_page_taken.RULE,
    closed_without_way_on.RULE,
    unknown_supported_field.RULE,
    unconfirmed_source.RULE,
    unused_document.RULE,
    nobody_finds_it.RULE,
    empty_door.RULE,
    common_search_word.RULE,
    concept_leads_astray.RULE,
    waiting_without_date.RULE,
    dead_end.RULE,
    pathway_backwards.RULE,
    handover_age.RULE,
    kle_and_law.RULE,
    never_met.RULE,
    unreached.RULE,
    leads_to_nothing.RULE,
    complaint_missing.RULE,
    deadline_missing.RULE,
    extension_missing.RULE,
    decision_and_complaint.RULE,
    approval_incomplete.RULE,
    version_id_twice.RULE,
    version_order.RULE,
    version_overlap.RULE,
    version_gap.RULE,
    change_without_note.RULE,
    note_without_change.RULE,
    hearing_answers.RULE,
    hearing_change_unnamed.RULE,
    frozen_version_edited.RULE,
    not_frozen.RULE,
    correction_unfounded.RULE,
    cpr_number.RULE,
    private_mail.RULE,
    phone_in_prose.RULE,
    hidden_address.RULE,
    personal_name.RULE,
    bare_paragraph.RULE,
    absolute_exclusion.RULE,
    long_sentence.RULE,
    hard_to_read.RULE,
    education_requirement.RULE,
    example_unmarked.RULE,
    outdated_version_of_text.RULE,
    date_order.RULE,
    check_missing.RULE,
    check_overdue.RULE,
    future_check.RULE,
    opening_expired.RULE,
    evaluation_overdue.RULE,
    period_over.RULE,
    ends_soon.RULE,
    accessibility_statement.RULE,
    outside_fair_hours.RULE,
    amount_expired.RULE,
    hearing_over.RULE,
    not_begun.RULE,
    fair_over.RULE,
)
"""Every rule, in the order of its code."""


def explained() -> tuple[Explained, ...]:
    """The help of every code, in the order of the codes: V1 and V2 from reading, then the rules
    and V418 from spelling."""
    return tuple(sorted((*CODES, *RULES), key=lambda each: each.code))


def run(catalogue: Catalogue, day: date, only_paths: Collection[str] | None = None, memory: Memory | None = None) -> tuple[Diagnostic, ...]:
    """What all rules find on a day; with `only_paths`, only what stands in these files. With
    `memory`, only what has changed since the check before is found again."""
    return run_rules(RULES, idle_waiver.RULE, catalogue, day, only_paths, memory)
