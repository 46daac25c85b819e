"""The peers that a run compares with."""

from eval.peers.haystack_bm25 import HAYSTACK
from eval.peers.jieba_bm25 import JIEBA_BEST, JIEBA_THREE
from eval.peers.langchain_bm25 import LANGCHAIN
from eval.peers.llama_index_bm25 import LLAMA_INDEX
from eval.peers.splitter_chroma import SPLITTER

PEERS = (JIEBA_BEST, JIEBA_THREE, LANGCHAIN, LLAMA_INDEX, HAYSTACK, SPLITTER)
