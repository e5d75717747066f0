"""»Find hjælp trin for trin«: questions made from the records' own criteria, and three honest answers."""

from generator.guide.answers import ELSEWHERE, UNKNOWN, Answers, Option, Question, Span, Topic
from generator.guide.criteria import Criteria, criteria_of, never_met
from generator.guide.doors import Fitting, dangerous_needs, fits
from generator.guide.judging import Outcome, Reason, Verdict, Why, judge
from generator.guide.result import Result, outcome
from generator.guide.tree import Node, walk

__all__ = [
    "ELSEWHERE", "UNKNOWN", "Answers", "Criteria", "Fitting", "Node", "Option", "Outcome", "Question", "Reason", "Result", "Span", "Topic", "Verdict", "Why",
    "criteria_of", "dangerous_needs", "fits", "judge", "never_met", "outcome", "walk",
]
