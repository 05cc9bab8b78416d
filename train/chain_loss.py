"""How unlikely the right tags are in a chain."""

from __future__ import annotations

import torch
from torch import Tensor


def chain_loss(scores: Tensor, steps: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
    """Mean negative log likelihood a word.

    `scores` rows x words x tags, `steps` from tag x to tag, `tags` rows x words, `mask` rows x words: true for words, which
    stand first in their row.
    """
    there = mask.float()
    gold = (scores.gather(2, tags[..., None])[..., 0] * there).sum(1)
    gold = gold + (steps[tags[:, :-1], tags[:, 1:]] * there[:, 1:]).sum(1)
    total = scores[:, 0]
    for word in range(1, scores.shape[1]):
        reached = torch.logsumexp(total[:, :, None] + steps, 1) + scores[:, word]
        total = torch.where(mask[:, word, None], reached, total)
    return (torch.logsumexp(total, 1) - gold).sum() / there.sum()
