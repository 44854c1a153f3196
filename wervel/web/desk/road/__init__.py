"""The other road at the desk: the questions asked over the phone, or written over from paper."""
