/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-card.h"

#include "plaza-map-names.h"
#include "plaza-wording.h"

/* Half of a large pin, and the air around it, in pixels. */
#define PIN 17
#define GAP 6

struct _PlazaMapCard
{
  GtkButton  parent_instance;

  GtkLabel  *title;
  GtkLabel  *line;
  GtkLabel  *where;
  GtkLabel  *precision;
};

G_DEFINE_FINAL_TYPE (PlazaMapCard, plaza_map_card, GTK_TYPE_BUTTON)

static void
plaza_map_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_MAP_CARD);

  G_OBJECT_CLASS (plaza_map_card_parent_class)->dispose (object);
}

static void
plaza_map_card_class_init (PlazaMapCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_map_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "mapcard");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/map-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, line);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, where);
  gtk_widget_class_bind_template_child (widget_class, PlazaMapCard, precision);
}

static void
plaza_map_card_init (PlazaMapCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

void
plaza_map_card_set_event (PlazaMapCard *self,
                          PlazaEvent   *event)
{
  const PlazaEventRecord *record;
  g_autofree char *line = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (PLAZA_IS_MAP_CARD (self));
  g_return_if_fail (PLAZA_IS_EVENT (event));

  record = plaza_event_get_record (event);
  line = plaza_wording_event_line_here (NULL, record);
  name = plaza_map_name_event (event);
  gtk_label_set_text (self->title, plaza_event_get_short_title (event));
  gtk_label_set_text (self->line, line);
  set_line (self->where, record->place.address != NULL ? record->place.address : record->place.venue);
  /* What the pin's shape says, in words. */
  set_line (self->precision, record->place.precision != PLAZA_PRECISION_EXACT ?
                             plaza_wording_precision (NULL, record->place.precision) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
covers (const GdkRectangle     *card,
        const graphene_point_t *pin)
{
  return pin->x > card->x - PIN && pin->x < card->x + card->width + PIN &&
         pin->y > card->y - PIN && pin->y < card->y + card->height + PIN;
}

/* How much is wrong with a place: what is outside weighs more than what is covered. */
static double
get_fault (const GdkRectangle     *card,
           const GdkRectangle     *space,
           const graphene_point_t *others,
           guint                   n_others)
{
  double fault = MAX (0, space->x - card->x) + MAX (0, card->x + card->width - space->x - space->width) +
                 MAX (0, space->y - card->y) + MAX (0, card->y + card->height - space->y - space->height);

  for (guint i = 0; i < n_others; i++)
    fault += covers (card, &others[i]) ? 1 : 0;

  return fault;
}

/**
 * plaza_map_card_place:
 * @space: where the card may be
 * @pin: the middle of the pin that it belongs to
 * @width: of the card, in pixels
 * @height: of the card, in pixels
 * @others: the middles of all pins
 *
 * Returns: where to put the card: around the pin, on no pin if there is such a place
 */
GdkRectangle
plaza_map_card_place (const GdkRectangle     *space,
                      const graphene_point_t *pin,
                      int                     width,
                      int                     height,
                      const graphene_point_t *others,
                      guint                   n_others)
{
  /* Where the pin is from the card's upper left corner, as parts of its size:
   * below, above, to both sides; each in some positions along the edge. */
  static const struct { double x, y; int side_x, side_y; } places[] = {
    { 0.5, 0, 0, 1 }, { 0.2, 0, 0, 1 }, { 0.8, 0, 0, 1 }, { 0.5, 1, 0, -1 }, { 0.2, 1, 0, -1 }, { 0.8, 1, 0, -1 },
    { 0, 0.5, 1, 0 }, { 1, 0.5, -1, 0 }, { 0, 0.1, 1, 0 }, { 1, 0.1, -1, 0 }, { 0, 0.9, 1, 0 }, { 1, 0.9, -1, 0 },
    { 0, 0, 0, 1 }, { 1, 0, 0, 1 }, { 0, 1, 0, -1 }, { 1, 1, 0, -1 },
  };
  GdkRectangle best = { 0 };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GdkRectangle card = {
        pin->x - places[i].x * width + places[i].side_x * (PIN + GAP),
        pin->y - places[i].y * height + places[i].side_y * (PIN + GAP),
        width, height,
      };
      double fault = get_fault (&card, space, others, n_others);

      if (fault < least)
        {
          least = fault;
          best = card;
        }
    }

  return best;
}
