"""What a dossier says, before it is a page, a document or a picture: one content for every form it is given out in."""
