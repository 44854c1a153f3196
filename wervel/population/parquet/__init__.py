"""Parquet files as bytes: join files of one shape into one, without reading a single value."""
